package counterpart.engine.index.opensearch;

import static counterpart.engine.index.IndexWorlds.STRENGTH;
import static counterpart.engine.index.IndexWorlds.institution;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The best institutions of random worlds are those of the embedded index, in its order and with its products.
class OpenSearchNearestTest {

    private static final int QUERIES = 25;

    /// What the numbers of a world are like.
    enum Numbers {
        /// Few values, so that most products are equal to others.
        TIES(300, 12) {
            @Override
            double next(Random random) {
                return (1 + random.nextInt(3)) / 4.0;
            }
        },
        /// Values that differ less than 9 significant bits can say.
        NEAR(300, 12) {
            @Override
            double next(Random random) {
                return 1 + random.nextInt(50) * 0x1p-16;
            }
        },
        /// Values below 0 count against a document.
        SIGNED(300, 12) {
            @Override
            double next(Random random) {
                return random.nextGaussian();
            }
        },
        /// Values from very small to very large.
        EXTREME(150, 6) {
            @Override
            double next(Random random) {
                return Math.scalb(1 + random.nextDouble(), random.nextInt(120) - 90);
            }
        },
        /// More entries than OpenSearch takes clauses.
        WIDE(60, 2_500) {
            @Override
            double next(Random random) {
                return (1 + random.nextInt(40)) / 8.0;
            }
        };

        private final int documents;
        private final int fields;

        Numbers(int documents, int fields) {
            this.documents = documents;
            this.fields = fields;
        }

        abstract double next(Random random);

        SparseVector vector(Random random, double share) {
            double[] dense = new double[fields];
            for (int field = 0; field < fields; field++) {
                dense[field] = random.nextDouble() < share ? next(random) : 0;
            }
            return SparseVector.of(dense);
        }

        EntryBuilder[] world(Random random) {
            return IntStream.range(0, documents)
                    .mapToObj(i -> institution("i" + (i * 7919 % documents))
                            .in("country", "c" + random.nextInt(4))
                            .strong(vector(random, 0.4).toDense(fields)))
                    .toArray(EntryBuilder[]::new);
        }
    }

    @ParameterizedTest
    @EnumSource(Numbers.class)
    void areThoseOfTheEmbeddedIndex(Numbers numbers) {
        Random random = new Random(26);
        EntryBuilder[] world = numbers.world(random);
        try (CompetenceIndex lucene = IndexWorlds.index(world);
                CompetenceIndex openSearch = OpenSearchProcess.shared().index(world)) {
            for (int i = 0; i < QUERIES; i++) {
                SparseVector query = numbers.vector(random, random.nextBoolean() ? 0.3 : 0.9);
                int limit = 1 + random.nextInt(20);
                Map<String, Set<String>> facets =
                        random.nextBoolean() ? Map.of() : Map.of("country", Set.of("c1", "c3"));
                assertThat(openSearch.nearest(EntryKind.INSTITUTION, STRENGTH, query, facets, limit))
                        .as("%s, %s, the best %s", query, facets, limit)
                        .isEqualTo(lucene.nearest(EntryKind.INSTITUTION, STRENGTH, query, facets, limit));
            }
        }
    }
}
