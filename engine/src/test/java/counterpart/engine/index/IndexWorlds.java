package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.lucene.LuceneIndexes;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tiny worlds of entries for tests.
public final class IndexWorlds {

    public static final VectorField STRENGTH = new VectorField("strength");

    private IndexWorlds() {}

    public static CompetenceIndex index(EntryBuilder... entries) {
        return LuceneIndexes.inMemory("test", entries(entries));
    }

    public static Stream<IndexEntry> entries(EntryBuilder... entries) {
        return Stream.of(entries).map(EntryBuilder::build);
    }

    /// The entries in the order in which indexes are built: the fields first.
    public static Stream<IndexEntry> sorted(Stream<IndexEntry> entries) {
        return entries.sorted(Comparator.comparing((IndexEntry entry) -> entry.kind() != EntryKind.FIELD));
    }

    public static EntryBuilder region(String id) {
        return new EntryBuilder(EntryKind.REGION, id);
    }

    public static EntryBuilder institution(String id) {
        return new EntryBuilder(EntryKind.INSTITUTION, id);
    }

    public static EntryBuilder cluster(String id) {
        return new EntryBuilder(EntryKind.CLUSTER, id);
    }

    public static EntryBuilder field(String code, String english, String german) {
        return new EntryBuilder(EntryKind.FIELD, new FieldCode(code).value())
                .named(Language.EN, english)
                .named(Language.DE, german);
    }

    public static SparseVector vector(double... dense) {
        return SparseVector.of(dense);
    }

    /// An entry in the making.
    public static final class EntryBuilder {
        private final EntryKind kind;
        private final String id;
        private final Map<Language, List<String>> names = new EnumMap<>(Language.class);
        private final Map<Language, List<IndexEntry.Text>> texts = new EnumMap<>(Language.class);
        private final Map<String, List<String>> facets = new HashMap<>();
        private final Map<VectorField, SparseVector> vectors = new HashMap<>();
        private double prominence;

        private EntryBuilder(EntryKind kind, String id) {
            this.kind = kind;
            this.id = id;
        }

        public EntryBuilder named(String name) {
            return named(Language.DE, name).named(Language.EN, name);
        }

        public EntryBuilder named(Language language, String name) {
            names.computeIfAbsent(language, key -> new ArrayList<>()).add(name);
            return this;
        }

        public EntryBuilder foundBy(Language language, String words) {
            texts.computeIfAbsent(language, key -> new ArrayList<>()).add(new IndexEntry.Text(words, 1));
            return this;
        }

        public EntryBuilder in(String facet, String... values) {
            facets.put(facet, List.of(values));
            return this;
        }

        public EntryBuilder strong(double... dense) {
            vectors.put(STRENGTH, vector(dense));
            return this;
        }

        public EntryBuilder prominent(double value) {
            prominence = value;
            return this;
        }

        public IndexEntry build() {
            return new IndexEntry(kind, id, names, texts, facets, vectors, null, prominence);
        }
    }
}
