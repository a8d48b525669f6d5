package counterpart.engine.snapshot;

import counterpart.engine.competence.math.IntRows;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.evidence.ProjectIndex;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Collaboration;
import counterpart.engine.model.evidence.FieldTerm;
import counterpart.engine.model.evidence.InstitutionId;
import counterpart.engine.model.evidence.Project;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Creates codecs for all types of which records of the model and the dataset consist. They are derived from the
/// records' components, so that an added or removed component changes the shape and nothing else has to be updated.
final class Codecs {

    private static final Map<Type, Codec> SIMPLE = Map.ofEntries(
            simple(int.class, (value, to) -> to.number((Integer) value), Unpacker::integer),
            simple(boolean.class, (value, to) -> to.number((Boolean) value ? 1 : 0), from -> from.number() == 1),
            simple(double.class, (value, to) -> to.real((Double) value), Unpacker::real),
            nullable(Integer.class, (value, to) -> to.number((Integer) value), Unpacker::integer),
            nullable(Boolean.class, (value, to) -> to.number((Boolean) value ? 1 : 0), from -> from.number() == 1),
            nullable(Double.class, (value, to) -> to.real((Double) value), Unpacker::real),
            nullable(LocalDate.class, (value, to) -> to.number(((LocalDate) value).toEpochDay()), Codecs::date),
            simple(OptionalInt.class, Codecs::writeOptionalInt, Codecs::optionalInt),
            simple(OptionalLong.class, Codecs::writeOptionalLong, Codecs::optionalLong),
            simple(SparseVector.class, Codecs::writeVector, Codecs::vector),
            simple(IntRows.class, Codecs::writeRows, Codecs::rows),
            Map.entry(
                    String.class,
                    new SharedCodec(
                            new SimpleCodec("String", (value, to) -> to.text((String) value), Unpacker::text))));

    /// Rows that few requests need, by the length of the parts in which their list is read: alone, or the whole list.
    private static final Map<Type, Integer> LAZY = Map.of(
            Project.class, 1,
            ProjectIndex.Tagged.class, 1,
            ProjectIndex.Word.class, 1,
            FieldTerm.class, 0,
            InstitutionId.class, 0,
            CoTagCount.class, 0,
            Collaboration.class, 0);

    private Codecs() {}

    /// @throws IllegalArgumentException when it contains a type that cannot be written
    static Codec of(Type type) {
        Codec simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        return type instanceof ParameterizedType generic ? ofGeneric(generic) : ofClass((Class<?>) type);
    }

    private static Codec ofClass(Class<?> type) {
        if (type.isEnum()) {
            Object[] constants = Objects.requireNonNull(type.getEnumConstants());
            return new NullableCodec(new SimpleCodec(
                    Arrays.toString(constants),
                    (value, to) -> to.number(Arrays.asList(constants).indexOf(value)),
                    from -> constants[from.integer()]));
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " cannot be written");
        }
        RecordCodec record = new RecordCodec(type);
        return record.isId() ? new SharedCodec(record) : new NullableCodec(record);
    }

    private static Codec ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        return switch (type.getRawType().getTypeName()) {
            case "java.util.List" -> list(arguments[0]);
            case "java.util.Map" -> new MapCodec(of(arguments[0]), of(arguments[1]), LinkedHashMap::newLinkedHashMap);
            case "java.util.SortedMap" -> new MapCodec(of(arguments[0]), of(arguments[1]), size -> new TreeMap<>());
            default -> throw new IllegalArgumentException(type + " cannot be written");
        };
    }

    private static Codec list(Type element) {
        Integer length = LAZY.get(element);
        return length == null ? new ListCodec(of(element)) : new LazyListCodec(of(element), length);
    }

    private static Map.Entry<Type, Codec> simple(Class<?> type, Writing write, Function<Unpacker, Object> read) {
        return Map.entry(type, new SimpleCodec(type.getSimpleName(), write, read));
    }

    private static Map.Entry<Type, Codec> nullable(Class<?> type, Writing write, Function<Unpacker, Object> read) {
        return Map.entry(type, new NullableCodec(new SimpleCodec(type.getSimpleName(), write, read)));
    }

    private static LocalDate date(Unpacker from) {
        return LocalDate.ofEpochDay(from.number());
    }

    private static void writeOptionalInt(Object value, Packer to) throws IOException {
        OptionalInt optional = (OptionalInt) value;
        to.number(optional.isPresent() ? 1 : 0);
        to.number(optional.orElse(0));
    }

    private static OptionalInt optionalInt(Unpacker from) {
        boolean present = from.number() == 1;
        int value = from.integer();
        return present ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static void writeOptionalLong(Object value, Packer to) throws IOException {
        OptionalLong optional = (OptionalLong) value;
        to.number(optional.isPresent() ? 1 : 0);
        to.number(optional.orElse(0));
    }

    private static OptionalLong optionalLong(Unpacker from) {
        boolean present = from.number() == 1;
        long value = from.number();
        return present ? OptionalLong.of(value) : OptionalLong.empty();
    }

    private static void writeVector(Object value, Packer to) throws IOException {
        SparseVector vector = (SparseVector) value;
        to.number(vector.size());
        int before = 0;
        for (int i = 0; i < vector.size(); i++) {
            to.number(vector.ordinal(i) - before);
            before = vector.ordinal(i);
        }
        for (int i = 0; i < vector.size(); i++) {
            to.real(vector.value(i));
        }
    }

    private static SparseVector vector(Unpacker from) {
        int[] ordinals = new int[from.integer()];
        int before = 0;
        for (int i = 0; i < ordinals.length; i++) {
            before += from.integer();
            ordinals[i] = before;
        }
        return SparseVector.of(ordinals, from.reals(ordinals.length));
    }

    private static void writeRows(Object value, Packer to) throws IOException {
        IntRows rows = (IntRows) value;
        int values = rows.size() == 0 ? 0 : rows.end(rows.size() - 1);
        to.number(rows.size());
        to.number(values);
        to.integers(IntStream.range(0, rows.size()).map(rows::end).toArray());
        to.integers(IntStream.range(0, values).map(rows::value).toArray());
    }

    private static IntRows rows(Unpacker from) {
        int rows = from.integer();
        int values = from.integer();
        return IntRows.of(from.integers(rows), from.integers(values));
    }

    /// Writes a value that is present.
    @FunctionalInterface
    interface Writing {
        void write(Object value, Packer to) throws IOException;
    }

    private record SimpleCodec(String shape, Writing writing, Function<Unpacker, Object> reading) implements Codec {

        @Override
        public void write(@Nullable Object value, Packer to) throws IOException {
            writing.write(Objects.requireNonNull(value), to);
        }

        @Override
        public Object read(Unpacker from) {
            return reading.apply(from);
        }
    }

    /// A value that may be absent.
    private record NullableCodec(Codec content) implements Codec {

        @Override
        public String shape() {
            return content.shape();
        }

        @Override
        public void write(@Nullable Object value, Packer to) throws IOException {
            to.number(value == null ? 0 : 1);
            if (value != null) {
                content.write(value, to);
            }
        }

        @Override
        public @Nullable Object read(Unpacker from) {
            return from.number() == 0 ? null : content.read(from);
        }
    }

    /// A value that may be absent and that is shared by many others.
    private record SharedCodec(Codec content) implements Codec {

        @Override
        public String shape() {
            return content.shape();
        }

        @Override
        public void write(@Nullable Object value, Packer to) throws IOException {
            to.shared(value, () -> content.write(value, to));
        }

        @Override
        public @Nullable Object read(Unpacker from) {
            return from.shared(() -> Objects.requireNonNull(content.read(from)));
        }
    }
}
