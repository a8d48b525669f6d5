package counterpart.engine.index;

import static counterpart.engine.index.IndexWorlds.field;
import static counterpart.engine.index.IndexWorlds.institution;
import static counterpart.engine.index.IndexWorlds.region;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import counterpart.engine.index.IndexWorlds.EntryBuilder;
import counterpart.engine.model.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Text search, whichever index runs it.
public abstract class TextSearchContract {

    /// An index of these entries.
    protected abstract CompetenceIndex index(EntryBuilder... entries);

    private static final EntryBuilder BRENNSTOFFZELLE = field("/25/1", "fuel cells", "Brennstoffzelle");

    @Test
    void findsTheCompoundByTheWordInIt() {
        assertThat(found(
                        "Brennstoffzelle",
                        BRENNSTOFFZELLE,
                        institution("maker").named("Institut für Brennstoffzellenfertigung"),
                        institution("other").named("Institut für Lebensmittel")))
                .containsExactly("maker");
    }

    @Test
    void findsTheWordByTheCompoundAskedFor() {
        assertThat(found(
                        "Brennstoffzellenfertigung",
                        BRENNSTOFFZELLE,
                        field("/25/2", "manufacturing", "Fertigung"),
                        institution("maker").named("Zentrum für Fertigung von Brennstoffzellen"),
                        institution("user").named("Brennstoffzellen Vertrieb")))
                .containsExactly("maker");
    }

    @Test
    void takesUmlautsTheirTransliterationAndTheBareVowelForTheSame() {
        EntryBuilder munich = institution("tum").named("Technische Universität München");
        for (String spelling : List.of("münchen", "Muenchen", "MUNCHEN")) {
            assertThat(found(spelling, munich)).as(spelling).containsExactly("tum");
        }
    }

    @Test
    void takesTheUniversitiesOfAllCountriesForTheSame() {
        assertThat(found(
                        "Universität Mailand",
                        institution("milano").named("UNIVERSITA DEGLI STUDI DI MILANO"),
                        institution("padova").named("UNIVERSITA DEGLI STUDI DI PADOVA")))
                .containsExactly("milano");
    }

    @Test
    void findsDespiteATypingErrorButPutsTheExactWordFirst() {
        assertThat(found(
                        "Fraunhofer",
                        institution("misspelt").named("Fraunhoffer Institut"),
                        institution("exact").named("Fraunhofer Institut")))
                .containsExactly("exact", "misspelt");
    }

    @Test
    void allowsTwoTypingErrorsInALongWordAndNoneInAShortOne() {
        EntryBuilder minnesota = institution("umn").named("University of Minnesota");
        EntryBuilder kit = institution("kit").named("KIT");
        assertThat(found("Minesotta", minnesota, kit)).containsExactly("umn");
        assertThat(found("kix", minnesota, kit)).isEmpty();
    }

    @Test
    void takesAWordThatSeveralHaveForSpeltRight() {
        assertThat(found(
                        "basel",
                        institution("a").named("Basel A"),
                        institution("b").named("Basel B"),
                        institution("c").named("Basel C"),
                        institution("d").named("Babel D")))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void findsByTheBeginningOfTheLastWord() {
        assertThat(found("University of Stutt", institution("us").named("University of Stuttgart")))
                .containsExactly("us");
    }

    @Test
    void wantsAllWordsWhenSomeoneHasThemAll() {
        assertThat(found(
                        "laser jena",
                        institution("both").named("Laser Jena GmbH"),
                        institution("laser").named("Laser Berlin GmbH")))
                .containsExactly("both");
    }

    @Test
    void isContentWithHalfOfTheWordsWhenNobodyHasAll() {
        assertThat(found("laser jena", institution("laser").named("Laser Berlin GmbH")))
                .containsExactly("laser");
    }

    @Test
    void leavesOutStopWordsUnlessThereIsNothingElse() {
        EntryBuilder stuttgart = institution("us").named("Universität Stuttgart");
        EntryBuilder the = institution("the").named("The Of");
        assertThat(found("university of stuttgart", stuttgart, the)).containsExactly("us");
        assertThat(found("of", stuttgart, the)).containsExactly("the");
    }

    @Test
    void findsByTextsBelowNames() {
        assertThat(found(
                        "ulm",
                        institution("text").named("Daimler").foundBy(Language.DE, "Ulm"),
                        institution("name").named("Universität Ulm")))
                .containsExactly("name", "text");
    }

    @Test
    void ordersEqualHitsByProminenceThenId() {
        assertThat(found(
                        "laser",
                        institution("c").named("Laser"),
                        institution("b").named("Laser"),
                        institution("a").named("Laser").prominent(3)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void findsEverythingByABlankTextMostProminentFirst() {
        assertThat(found(
                        " ",
                        institution("small").named("X").prominent(1),
                        institution("big").named("Y").prominent(2),
                        region("r").named("Z")))
                .containsExactly("big", "small");
    }

    @Test
    void findsNothingByWordsThatNobodyHas() {
        assertThat(found("zzz", institution("a").named("Laser"))).isEmpty();
    }

    @Test
    void filtersByEachFacetAndCountsAllHitsByValue() {
        try (CompetenceIndex index = index(
                institution("a").in("country", "FR").in("field", "/25", "/25/1"),
                institution("b").in("country", "FR").in("field", "/25"),
                institution("c").in("country", "IT").in("field", "/25"),
                institution("d").in("country", "AT").in("field", "/25"))) {
            TextQuery query = new TextQuery(EntryKind.INSTITUTION, "", Map.of("country", Set.of("FR", "IT")), 0, 1);
            SearchHits hits = index.search(query);
            assertThat(hits.hits()).extracting(SearchHits.Hit::id).containsExactly("a");
            assertThat(hits.total()).isEqualTo(3);
            Map<String, Map<String, Integer>> facets = index.facets(query);
            assertThat(facets)
                    .isEqualTo(Map.of(
                            "country", Map.of("FR", 2, "IT", 1),
                            "field", Map.of("/25", 3, "/25/1", 1)));
            assertThat(facets.getOrDefault("country", Map.of()).keySet()).containsExactly("FR", "IT");
        }
    }

    @Test
    void wantsAValueOfBothSetsOfAFacet() {
        try (CompetenceIndex index = index(
                institution("both").in("region", "DE11", "FR10"),
                institution("one").in("region", "DE11"),
                institution("other").in("region", "FR10"))) {
            TextQuery query = new TextQuery(
                    EntryKind.INSTITUTION,
                    "",
                    Map.of("region", Set.of("DE11")),
                    Map.of("region", Set.of("FR10", "IT")),
                    0,
                    5);
            assertThat(index.search(query).hits())
                    .extracting(SearchHits.Hit::id)
                    .containsExactly("both");
        }
    }

    @Test
    void tellsWhichOfSomeDocumentsASearchFindsOnAnyPage() {
        try (CompetenceIndex index = index(
                institution("a").named("Laser Jena"),
                institution("b").named("Laser Berlin"),
                institution("c").named("Optik Jena"))) {
            assertThat(index.found(laser("laser"), List.of("b", "c", "unknown")))
                    .containsExactly("b");
            assertThat(index.found(laser("laser jena"), List.of("b", "c")))
                    .as("a has both words")
                    .isEmpty();
            assertThat(index.found(laser("optik berlin"), List.of("b", "c")))
                    .as("nobody has both words")
                    .containsExactlyInAnyOrder("b", "c");
            assertThat(index.found(laser(""), List.of())).isEmpty();
        }
    }

    private static TextQuery laser(String text) {
        return new TextQuery(EntryKind.INSTITUTION, text, Map.of(), 0, 1);
    }

    @Test
    void findsNothingInAnUnknownFacetOrWithoutAWantedValue() {
        try (CompetenceIndex index = index(institution("a").in("country", "FR"))) {
            for (Map<String, Set<String>> facets :
                    List.of(Map.of("colour", Set.of("red")), Map.of("country", Set.<String>of()))) {
                assertThat(index.search(new TextQuery(EntryKind.INSTITUTION, "", facets, 0, 5))
                                .total())
                        .isZero();
            }
        }
    }

    @Test
    void givesPagesAndAnEmptyOneBehindTheLast() {
        try (CompetenceIndex index = index(institution("a"), institution("b"), institution("c"))) {
            assertThat(index.search(new TextQuery(EntryKind.INSTITUTION, "", Map.of(), 1, 1))
                            .hits())
                    .extracting(SearchHits.Hit::id)
                    .containsExactly("b");
            SearchHits behind = index.search(new TextQuery(EntryKind.INSTITUTION, "", Map.of(), 9, 1));
            assertThat(behind.hits()).isEmpty();
            assertThat(behind.total()).isEqualTo(3);
        }
    }

    @Test
    void refusesAnImpossiblePage() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextQuery(EntryKind.REGION, "", Map.of(), -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextQuery(EntryKind.REGION, "", Map.of(), 0, 0));
    }

    private List<String> found(String text, EntryBuilder... entries) {
        try (CompetenceIndex index = index(entries)) {
            return index.search(new TextQuery(EntryKind.INSTITUTION, text, Map.of(), 0, 10)).hits().stream()
                    .map(SearchHits.Hit::id)
                    .toList();
        }
    }
}
