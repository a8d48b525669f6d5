package counterpart.engine.bench.scale;

import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextQuery;
import java.util.Map;
import java.util.Set;

/// What an index is asked; the answer is the ten best documents, with their scores.
enum Question {
    INSTITUTIONS("institutions of a profile") {
        @Override
        SearchHits answer(CompetenceIndex index, int number) {
            return nearest(index, EntryKind.INSTITUTION, number, Map.of());
        }
    },
    INSTITUTIONS_OF_A_COUNTRY("the same, in one country of 60") {
        @Override
        SearchHits answer(CompetenceIndex index, int number) {
            return nearest(index, EntryKind.INSTITUTION, number, Map.of("country", Set.of(ScaleWorld.country(number))));
        }
    },
    PROJECTS("projects of a profile") {
        @Override
        SearchHits answer(CompetenceIndex index, int number) {
            return nearest(index, EntryKind.PROJECT, number, Map.of());
        }
    },
    PROJECTS_OF_A_COUNTRY("the same, in the regions of one country") {
        @Override
        SearchHits answer(CompetenceIndex index, int number) {
            Set<String> regions = ScaleWorld.regions(number % ScaleWorld.COUNTRIES);
            return nearest(index, EntryKind.PROJECT, number, Map.of("region", regions));
        }
    },
    WORDS("projects by two words") {
        @Override
        SearchHits answer(CompetenceIndex index, int number) {
            return index.search(new TextQuery(EntryKind.PROJECT, ScaleWorld.twoWords(number), Map.of(), 0, LIMIT));
        }
    };

    private static final int LIMIT = 10;

    private final String title;

    Question(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /// The answer to the question of a number.
    abstract SearchHits answer(CompetenceIndex index, int number);

    private static SearchHits nearest(
            CompetenceIndex index, EntryKind kind, int number, Map<String, Set<String>> facets) {
        var space = kind == EntryKind.PROJECT ? ScaleWorld.PROJECT : ScaleWorld.INSTITUTION;
        return new SearchHits(index.nearest(kind, space, ScaleWorld.profile(number), facets, LIMIT), LIMIT);
    }
}
