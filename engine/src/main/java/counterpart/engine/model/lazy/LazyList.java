package counterpart.engine.model.lazy;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// An immutable list whose parts are read when one of their elements is first accessed. Thread-safe.
///
/// @param <E> an immutable value
public final class LazyList<E> extends AbstractList<E> implements RandomAccess {

    private final int size;
    private final int length;
    private final IntFunction<? extends List<E>> read;
    private final AtomicReferenceArray<@Nullable List<E>> parts;

    /// @param length of a part; only the last may be shorter
    /// @param read gives the elements of a part, by its number
    public LazyList(int size, int length, IntFunction<? extends List<E>> read) {
        this.size = size;
        this.length = length;
        this.read = read;
        parts = new AtomicReferenceArray<>(parts(size, length));
    }

    /// The number of parts of a list.
    public static int parts(int size, int length) {
        return Math.ceilDiv(size, length);
    }

    /// An immutable list with the same elements: the list itself when it is lazy, so that it is not read.
    public static <E> List<E> copyOf(List<E> list) {
        return list instanceof LazyList ? list : List.copyOf(list);
    }

    @Override
    public E get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size);
        }
        return part(index / length).get(index % length);
    }

    private List<E> part(int number) {
        List<E> part = parts.get(number);
        if (part == null) {
            parts.compareAndSet(number, null, read.apply(number));
            part = parts.get(number);
        }
        return part == null ? List.of() : part;
    }

    @Override
    public int size() {
        return size;
    }
}
