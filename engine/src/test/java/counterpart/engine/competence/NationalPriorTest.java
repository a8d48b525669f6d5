package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.NationalPrior;
import counterpart.engine.model.evidence.RegionGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Korea's regions, some measured by projects and one known by a grade alone.
class NationalPriorTest {

    private static final List<String> CODES = List.of("/1", "/1/1", "/1/1/1", "/1/1/2", "/2", "/2/1", "/2/1/1");
    private static final FieldCode GRADED = new FieldCode("/1/1/1");
    private static final FieldCode PATENTED = new FieldCode("/2/1/1");
    private static final FieldCode OTHER = new FieldCode("/1/1/2");

    private final List<Region> regions = new ArrayList<>();
    private final List<Institution> institutions = new ArrayList<>();
    private final List<Competence> competences = new ArrayList<>();

    @Test
    void aRegionThatIsNotMeasuredIsExpectedToDoWhatItsCountryDoes() {
        world();
        CompetenceModel with = model(List.of(prior(PATENTED, 900, 300), prior(OTHER, 30, 300)));
        CompetenceModel without = model(List.of());
        assertThat(strength(without, "KR-41", PATENTED)).isZero();
        assertThat(strength(with, "KR-41", PATENTED)).isPositive();
        assertThat(strength(with, "KR-41", PATENTED)).isGreaterThan(strength(with, "KR-41", OTHER));
    }

    @Test
    void itsOwnGradeCountsMoreThanWhatIsExpected() {
        world();
        CompetenceModel with = model(List.of(prior(PATENTED, 900, 300)));
        assertThat(strength(with, "KR-41", GRADED)).isGreaterThan(strength(with, "KR-41", PATENTED));
        assertThat(strength(with, "KR-41", GRADED)).isGreaterThanOrEqualTo(strength(model(List.of()), "KR-41", GRADED));
    }

    @Test
    void whatIsOnlyExpectedIsNotShownAsKnown() {
        world();
        CompetenceModel with = model(List.of(prior(PATENTED, 900, 300)));
        int place = with.ordinal(new RegionId("KR-41"));
        int field = with.taxonomy().ordinal(PATENTED);
        assertThat(with.knows(place, field)).isFalse();
        assertThat(with.knows(place, with.taxonomy().ordinal(GRADED))).isTrue();
        assertThat(with.shown().figure(place, field)).isZero();
    }

    @Test
    void measuredRegionsStandByTheirProjects() {
        world();
        CompetenceModel with = model(List.of(prior(PATENTED, 900, 300)));
        CompetenceModel without = model(List.of());
        for (String region : List.of("KR-11", "KR-26", "SE11", "SE12")) {
            assertThat(with.strength(with.ordinal(new RegionId(region)), 1))
                    .isEqualTo(without.strength(without.ordinal(new RegionId(region)), 1));
        }
    }

    @Test
    void aCountryWithoutPatentsExpectsNothing() {
        world();
        region("JP-13", "JP", 0);
        CompetenceModel with = model(List.of(prior(PATENTED, 900, 300)));
        assertThat(with.strength(with.ordinal(new RegionId("JP-13")), 1).size()).isZero();
    }

    private void world() {
        region("KR-11", "KR", 100);
        region("KR-26", "KR", 100);
        region("KR-41", "KR", 0);
        region("SE11", "SE", 100);
        region("SE12", "SE", 100);
        does("KR-11", PATENTED, 60);
        does("KR-11", OTHER, 10);
        does("KR-11", GRADED, 30);
        does("KR-26", PATENTED, 10);
        does("KR-26", GRADED, 80);
        does("SE11", OTHER, 70);
        does("SE11", GRADED, 20);
        does("SE12", PATENTED, 40);
        does("SE12", OTHER, 40);
    }

    private void region(String id, String country, int participations) {
        regions.add(new Region(
                new RegionId(id),
                country,
                id.contains("-") ? Region.Kind.SUBDIVISION : Region.Kind.NUTS2,
                Localised.same(id),
                new GeoPoint(0, 0),
                participations,
                OptionalInt.empty(),
                true,
                "test"));
        institutions.add(new Institution(
                id + "-university",
                id,
                null,
                Institution.Type.UNIVERSITY,
                new RegionId(id),
                null,
                new GeoPoint(0, 0),
                null,
                null,
                false,
                participations,
                "test"));
    }

    private void does(String region, FieldCode field, int projects) {
        competences.add(new Competence(region + "-university", field, projects, projects, 0, 2022, 2024, 0, "test"));
    }

    private CompetenceModel model(List<NationalPrior> priors) {
        return new CompetenceModel(
                new CompetenceModel.Input(
                        CODES.stream()
                                .map(code -> new Field(new FieldCode(code), Localised.same(code), "urn:" + code))
                                .toList(),
                        regions,
                        institutions,
                        competences,
                        List.of(new RegionGrade(new RegionId("KR-41"), GRADED, 2, false, null, "test")),
                        List.of(),
                        priors,
                        List.of()),
                ModelConstants.DEFAULT,
                1);
    }

    private static NationalPrior prior(FieldCode field, double families, double expected) {
        return new NationalPrior("KR", field, families, expected, "ncses-patents");
    }

    private static double strength(CompetenceModel model, String region, FieldCode field) {
        return model.strength(model.ordinal(new RegionId(region)), 1)
                .get(model.taxonomy().ordinal(field));
    }
}
