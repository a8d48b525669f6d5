package counterpart.engine.snapshot;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// A record: its components in order.
final class RecordCodec implements Codec {

    private final RecordComponent[] components;
    private final Codec[] codecs;
    private final Constructor<?> constructor;
    private final String shape;

    RecordCodec(Class<?> type) {
        components = Objects.requireNonNull(type.getRecordComponents());
        codecs = Arrays.stream(components)
                .map(component -> Codecs.of(component.getGenericType()))
                .toArray(Codec[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
        StringJoiner joined = new StringJoiner(",", type.getSimpleName() + "(", ")");
        for (int i = 0; i < codecs.length; i++) {
            joined.add(components[i].getName() + ":" + codecs[i].shape());
        }
        shape = joined.toString();
    }

    /// Whether the record identifies an object by a text, which many records share.
    boolean isId() {
        return components.length == 1;
    }

    @Override
    public String shape() {
        return shape;
    }

    @Override
    public void write(@Nullable Object value, Packer to) throws IOException {
        try {
            for (int i = 0; i < codecs.length; i++) {
                codecs[i].write(components[i].getAccessor().invoke(value), to);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape + " cannot be written", e);
        }
    }

    @Override
    public Object read(Unpacker from) {
        @Nullable Object[] values = new @Nullable Object[codecs.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = codecs[i].read(from);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(shape + " cannot be read", e);
        }
    }
}
