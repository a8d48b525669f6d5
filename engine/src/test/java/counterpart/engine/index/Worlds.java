package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tiny worlds of entries for tests.
final class Worlds {

    static final Space STRENGTH = new Space("strength");

    private Worlds() {}

    static CompetenceIndex index(EntryBuilder... entries) {
        return Indexes.inMemory("test", entries(entries));
    }

    static Stream<Entry> entries(EntryBuilder... entries) {
        return Stream.of(entries).map(EntryBuilder::build);
    }

    static EntryBuilder region(String id) {
        return new EntryBuilder(Kind.REGION, id);
    }

    static EntryBuilder institution(String id) {
        return new EntryBuilder(Kind.INSTITUTION, id);
    }

    static EntryBuilder cluster(String id) {
        return new EntryBuilder(Kind.CLUSTER, id);
    }

    static EntryBuilder field(String code, String english, String german) {
        return new EntryBuilder(Kind.FIELD, new FieldCode(code).value())
                .named(Language.EN, english)
                .named(Language.DE, german);
    }

    static SparseVector vector(double... dense) {
        return SparseVector.of(dense);
    }

    /// An entry in the making.
    static final class EntryBuilder {
        private final Kind kind;
        private final String id;
        private final Map<Language, List<String>> names = new EnumMap<>(Language.class);
        private final Map<Language, List<Entry.Text>> texts = new EnumMap<>(Language.class);
        private final Map<String, List<String>> facets = new HashMap<>();
        private final Map<Space, SparseVector> vectors = new HashMap<>();
        private double prominence;

        private EntryBuilder(Kind kind, String id) {
            this.kind = kind;
            this.id = id;
        }

        EntryBuilder named(String name) {
            return named(Language.DE, name).named(Language.EN, name);
        }

        EntryBuilder named(Language language, String name) {
            names.computeIfAbsent(language, key -> new ArrayList<>()).add(name);
            return this;
        }

        EntryBuilder foundBy(Language language, String words) {
            texts.computeIfAbsent(language, key -> new ArrayList<>()).add(new Entry.Text(words, 1));
            return this;
        }

        EntryBuilder in(String facet, String... values) {
            facets.put(facet, List.of(values));
            return this;
        }

        EntryBuilder strong(double... dense) {
            vectors.put(STRENGTH, vector(dense));
            return this;
        }

        EntryBuilder prominent(double value) {
            prominence = value;
            return this;
        }

        Entry build() {
            return new Entry(kind, id, names, texts, facets, vectors, null, prominence);
        }
    }
}
