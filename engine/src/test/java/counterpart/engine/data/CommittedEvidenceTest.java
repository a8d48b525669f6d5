package counterpart.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.validation.RegionBacking;
import counterpart.engine.model.Contact;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.RegionalEvidence;
import counterpart.engine.model.evidence.Source;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the sources of countries say of their regions, in the committed package.
class CommittedEvidenceTest {

    private static final int FIELDS = 8;

    private static Dataset dataset;

    @BeforeAll
    static void load() {
        dataset = DatasetReader.load(DataPackage.embedded());
    }

    /// Guam and the Northern Marianas are in no survey of companies or doctorates; Hong Kong and Macao take no
    /// part in the evaluation of China.
    @Test
    void regionsOfTheUnitedStatesAndChinaAreEvidencedByTheirOwnCountry() {
        Map<RegionId, Set<FieldCode>> fields = dataset.tables().regionalEvidence().stream()
                .filter(RegionalEvidence::sourced)
                .collect(Collectors.groupingBy(
                        RegionalEvidence::region, Collectors.mapping(RegionalEvidence::field, Collectors.toSet())));
        assertThat(dataset.regions().stream()
                        .filter(region -> List.of("US", "CN").contains(region.country()))
                        .map(region -> region.id())
                        .filter(region -> fields.getOrDefault(region, Set.of()).size() < FIELDS))
                .extracting(RegionId::value)
                .containsExactlyInAnyOrder("US-GU", "US-MP", "CN-HK", "CN-MO");
    }

    @Test
    void everyGermanWordingOfAPartnerIsThatOfAContact() {
        Set<String> partners = dataset.allClusters().stream()
                .flatMap(cluster -> cluster.contacts().stream())
                .filter(contact -> contact.partnerGerman() != null)
                .map(Contact::partner)
                .collect(Collectors.toSet());
        Set<String> worded = new HashSet<>();
        new TableReader(DataPackage.embedded()).each("contact_wordings", row -> worded.add(row.required("partner")));
        assertThat(worded).contains("companies and university hospital in Oulu").isEqualTo(partners);
    }

    @Test
    void halfOfTheGradesHaveAPageOrAnOfficialSourceBehindThem() {
        RegionBacking backing = RegionBacking.of(dataset);
        assertThat(backing.backed())
                .isGreaterThanOrEqualTo(backing.graded() / 2)
                .isLessThan(backing.graded());
        assertThat(backing.countries())
                .filteredOn(country -> country.evidenced() > 0)
                .extracting(RegionBacking.Country::code)
                .containsExactly("CN", "US");
        assertThat(backing.countries())
                .extracting(RegionBacking.Country::code)
                .contains("BR", "IN", "JP", "KR", "TW", "MX", "ZA");
    }

    @Test
    void statesLeadInWhatTheyAreKnownFor() {
        assertThat(first("/25/57", "ncses-berd")).contains("US-MN");
        assertThat(first("/25/75/461/1235", "ncses-berd")).contains("US-MI");
    }

    @Test
    void everySourceOfFiguresIsListed() {
        Set<String> listed = dataset.tables().sources().stream().map(Source::id).collect(Collectors.toSet());
        assertThat(dataset.tables().regionalEvidence())
                .extracting(RegionalEvidence::source)
                .containsOnly(
                        "ncses-herd",
                        "ncses-berd",
                        "ncses-doctorates",
                        "ncses-ffrdc",
                        "cn-subjects-4",
                        "nirf-2021",
                        "national-centres")
                .allMatch(listed::contains);
    }

    @Test
    void regionsThatOnlyTheseSourcesHaveAreThere() {
        assertThat(List.of("CN-GX", "CN-XJ", "JP-02", "JP-37", "IN-OD", "IN-RJ", "BR-MS", "TW-CHA", "US-PR"))
                .allMatch(region -> dataset.findRegion(new RegionId(region)).isPresent());
    }

    @Test
    void noMilitaryUniversityOfTheEvaluationIsAnInstitution() {
        assertThat(dataset.institutions())
                .noneMatch(institution -> institution.id().startsWith("cn-9"))
                .noneMatch(institution -> institution.name().contains("Rocket Force"));
    }

    private static Optional<String> first(String field, String source) {
        return dataset.tables().regionalEvidence().stream()
                .filter(one -> one.field().value().equals(field) && one.source().equals(source))
                .max(Comparator.comparingDouble(RegionalEvidence::level))
                .map(one -> one.region().value());
    }
}
