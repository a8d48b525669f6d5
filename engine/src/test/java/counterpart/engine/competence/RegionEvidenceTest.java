package counterpart.engine.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.model.evidence.RegionalEvidence;
import counterpart.engine.model.scale.NormalScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A NUTS-2 region and a state outside Europe.
class RegionEvidenceTest {

    private static final int EUROPE = 0;
    private static final int STATE = 1;

    private final Taxonomy taxonomy =
            new Taxonomy(Stream.of("/1", "/1/1", "/1/2").map(FieldCode::new).toList());
    private final int field = taxonomy.ordinal(new FieldCode("/1/1"));
    private final List<Region> regions =
            List.of(region("SE11", Region.Kind.NUTS2, 20), region("US-MN", Region.Kind.SUBDIVISION, 19));
    private final List<Institution> institutions = new ArrayList<>();
    private final List<Competence> competences = new ArrayList<>();
    private final List<RegionGrade> grades = new ArrayList<>();
    private final List<RegionalEvidence> statistics = new ArrayList<>();

    @Test
    void sumsUpInstitutionsButNotHeadOffices() {
        institution("a", "SE11", false);
        institution("b", "SE11", false);
        institution("head", "SE11", true);
        measured("a", 2, 4);
        measured("b", 3, 3);
        measured("head", 100, 100);
        assertThat(evidence().counts().get(EUROPE).get(field)).isEqualTo(5);
        assertThat(evidence().counts().get(STATE).size()).isZero();
        assertThat(evidence().fieldsWithEvidence()).containsExactly(false, true, false);
    }

    @Test
    void countsObservationsByKishsEffectiveSize() {
        institution("a", "SE11", false);
        institution("b", "SE11", false);
        measured("a", 2, 4);
        measured("b", 3, 3);
        // four parts of 1/2, three of 1: (2 + 3)^2 / (4 * 1/4 + 3 * 1)
        assertThat(evidence().observations(EUROPE)).isCloseTo(25 / 4.0, within(1e-12));
        assertThat(evidence().observations(STATE)).isZero();
    }

    @Test
    void aRegionIsMeasuredFromTwentyParticipationsOn() {
        assertThat(evidence().measured(EUROPE)).isTrue();
        assertThat(evidence().measured(STATE)).isFalse();
        assertThat(evidence().trust(EUROPE)).isEqualTo(1);
        assertThat(evidence().trust(STATE)).isEqualTo(0.95);
    }

    @Test
    void claimsOfInstitutionsHaveTheLevelOfGrade1OutsideNutsOnly() {
        institution("a", "SE11", false);
        institution("b", "US-MN", false);
        claimed("a", 3, "claims");
        claimed("b", 3, "claims");
        assertThat(evidence().levels(EUROPE)).isEmpty();
        assertThat(evidence().levels(STATE)).containsOnly(Map.entry(field, 0.7));
    }

    @Test
    void aCuratedGradeStandsAgainstAClaim() {
        institution("b", "US-MN", false);
        claimed("b", 3, "claims");
        grades.add(new RegionGrade(new RegionId("US-MN"), new FieldCode("/1/1"), 2, false, null, "test"));
        grades.add(new RegionGrade(new RegionId("XX"), new FieldCode("/1/1"), 3, false, null, "test"));
        assertThat(evidence().levels(STATE)).hasSize(1);
        assertThat(evidence().levels(STATE).get(field)).isCloseTo(0.9, within(1e-9));
    }

    @Test
    void aClaimFromTheSourceOfTheRegionsFiguresSaysNoMore() {
        institution("b", "US-MN", false);
        counted("/1/2", 0.4, 1, RegionalEvidence.Basis.STATISTIC, "herd");
        claimed("b", 1, "herd");
        assertThat(evidence().levels(STATE)).doesNotContainKey(field);
        claimed("b", 1, "other");
        assertThat(evidence().levels(STATE)).containsEntry(field, 0.7);
    }

    @Test
    void statisticsAndGradesCountByTheirWeights() {
        counted("/1/1", NormalScore.quantile(2), 1, RegionalEvidence.Basis.STATISTIC, "herd");
        counted("/1/1", NormalScore.quantile(-1), 0.5, RegionalEvidence.Basis.STATISTIC, "berd");
        // (2 * 1 - 1 * 0.5) / 1.5
        assertThat(evidence().levels(STATE).get(field)).isCloseTo(NormalScore.quantile(1), within(1e-9));
        grades.add(new RegionGrade(new RegionId("US-MN"), new FieldCode("/1/1"), 1, false, null, "test"));
        double opinion = NormalScore.of(0.7);
        assertThat(evidence().levels(STATE).get(field))
                .isCloseTo(NormalScore.quantile((1.5 + 0.5 * opinion) / 2), within(1e-9));
    }

    @Test
    void aGradeThatFollowsFromAFigureDoesNotCountTwice() {
        counted("/1/1", 0.95, 1, RegionalEvidence.Basis.STATISTIC, "herd");
        grades.add(new RegionGrade(new RegionId("US-MN"), new FieldCode("/1/1"), 2, true, null, "herd"));
        assertThat(evidence().levels(STATE).get(field)).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void aListOfTheBestOnlyRaises() {
        grades.add(new RegionGrade(new RegionId("US-MN"), new FieldCode("/1/1"), 2, false, null, "test"));
        counted("/1/1", 0.5, 0.5, RegionalEvidence.Basis.LIST, "list");
        assertThat(evidence().levels(STATE).get(field)).isCloseTo(0.9, within(1e-9));
        counted("/1/1", 0.95, 0.5, RegionalEvidence.Basis.GENERAL_KNOWLEDGE, "centres");
        assertThat(evidence().levels(STATE).get(field)).isCloseTo(0.95, within(1e-9));
    }

    private void counted(String code, double level, double weight, RegionalEvidence.Basis basis, String source) {
        statistics.add(new RegionalEvidence(
                new RegionId("US-MN"),
                new FieldCode(code),
                1,
                "USD million",
                2023,
                level,
                weight,
                basis,
                true,
                source));
    }

    private RegionEvidence evidence() {
        CompetenceModel.Input input = new CompetenceModel.Input(
                List.of(), regions, institutions, competences, grades, List.of(), List.of(), statistics);
        return RegionEvidence.of(input, taxonomy, Map.of(new RegionId("SE11"), EUROPE, new RegionId("US-MN"), STATE));
    }

    private void measured(String institution, double mass, int projects) {
        competences.add(
                new Competence(institution, new FieldCode("/1/1"), mass, projects, 0, 2022, 2024, 0, "projects"));
    }

    private void claimed(String institution, int grade, String source) {
        competences.add(new Competence(institution, new FieldCode("/1/1"), 0, 0, 0, 0, 0, grade, source));
    }

    private void institution(String id, String region, boolean headOffice) {
        institutions.add(new Institution(
                id,
                id,
                null,
                Institution.Type.UNIVERSITY,
                new RegionId(region),
                null,
                new GeoPoint(0, 0),
                null,
                null,
                headOffice,
                1,
                "test"));
    }

    private static Region region(String id, Region.Kind kind, int participations) {
        return new Region(
                new RegionId(id),
                id.substring(0, 2),
                kind,
                Localised.same(id),
                new GeoPoint(0, 0),
                participations,
                OptionalInt.empty(),
                true,
                "test");
    }
}
