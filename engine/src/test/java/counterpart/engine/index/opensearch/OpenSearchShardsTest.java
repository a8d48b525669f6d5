package counterpart.engine.index.opensearch;

import static counterpart.engine.index.IndexWorlds.STRENGTH;
import static counterpart.engine.index.IndexWorlds.institution;
import static counterpart.engine.index.IndexWorlds.vector;
import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexWorlds;
import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.index.TextQuery;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// An index in several shards scores by the statistics of all of them.
class OpenSearchShardsTest {

    private static final List<String> WORDS = List.of(
            "Institut", "Laser", "Universität", "Stuttgart", "Technik", "Forschung", "Zentrum", "Jena", "Ulm", "GmbH");

    @Test
    void answersAsTheEmbeddedIndex() {
        Random random = new Random(40);
        EntryBuilder[] world = IntStream.range(0, 90)
                .mapToObj(i -> institution("i" + i)
                        .named(words(random, 1 + random.nextInt(5)))
                        .in("country", "c" + random.nextInt(3))
                        .strong(1 + random.nextInt(3), random.nextInt(3))
                        .prominent(random.nextInt(4)))
                .toArray(EntryBuilder[]::new);
        try (CompetenceIndex lucene = IndexWorlds.index(world);
                CompetenceIndex openSearch = OpenSearchProcess.shared().index(3, world)) {
            for (int i = 0; i < 20; i++) {
                TextQuery query = new TextQuery(
                        EntryKind.INSTITUTION,
                        words(random, 1 + random.nextInt(3)),
                        i % 2 == 0 ? Map.of() : Map.of("country", Set.of("c1", "c2")),
                        i % 4,
                        15);
                assertThat(openSearch.search(query)).as("%s", query).isEqualTo(lucene.search(query));
                assertThat(openSearch.facets(query)).as("%s", query).isEqualTo(lucene.facets(query));
            }
            assertThat(openSearch.nearest(EntryKind.INSTITUTION, STRENGTH, vector(1, 0.5), Map.of(), 20))
                    .isEqualTo(lucene.nearest(EntryKind.INSTITUTION, STRENGTH, vector(1, 0.5), Map.of(), 20));
        }
    }

    private static String words(Random random, int number) {
        return String.join(
                " ",
                IntStream.range(0, number)
                        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                        .toList());
    }
}
