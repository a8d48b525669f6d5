package counterpart.engine.data.membership;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The member examples of real clusters, on the committed data.
class MemberMatcherTest {

    private static Dataset dataset;
    private static MemberMatcher members;

    @BeforeAll
    static void load() {
        dataset = DatasetReader.load(DataPackage.embedded());
        members = new MemberMatcher(dataset);
    }

    @Test
    void recognisesCompaniesAndUniversitiesByTheNamesInUse() {
        assertThat(names("KIT", "SAP", "Bosch", "TU Darmstadt", "University of Stuttgart", "Roche Diagnostics"))
                .containsExactly(
                        "Karlsruhe Institute of Technology",
                        "SAP SE",
                        "Robert Bosch",
                        "Technische Universität Darmstadt",
                        "University of Stuttgart",
                        "Roche Diagnostics GmbH");
    }

    @Test
    void saysHowSureItIsAndWhatElseItCouldBe() {
        MemberMatchResult recognition = recognise("Bosch", "University of Stuttgart");
        assertThat(recognition.recognised().getFirst().confidence())
                .isLessThan(recognition.recognised().getLast().confidence());
        assertThat(recognition.recognised().getFirst().alternatives())
                .hasSize(3)
                .allSatisfy(other -> assertThat(other.name()).containsIgnoringCase("Bosch"));
    }

    @Test
    void doesNotGuess() {
        MemberMatchResult recognition = recognise("Carl Haas GmbH", "BMW", "GmbH");
        assertThat(recognition.recognised()).isEmpty();
        assertThat(recognition.unrecognised()).hasSize(3);
        assertThat(recognition.unrecognised().get(1).alternatives()).isNotEmpty();
        assertThat(recognition.fields()).isEmpty();
    }

    @Test
    void anIdentifierIsEnough() {
        Institution known = dataset.institutions().stream()
                .filter(one -> one.ror() != null
                        && one.participations() > 100
                        && one.region().value().startsWith("DE"))
                .findFirst()
                .orElseThrow();
        MemberMatchResult recognition =
                members.recognise(List.of(new Member("Whatever", "Ulm", "https://nowhere.example", known.ror())));
        assertThat(recognition.recognised().getFirst().institution().ror()).isEqualTo(known.ror());
        assertThat(recognition.recognised().getFirst().confidence()).isEqualTo(1);
    }

    @Test
    void membersAbroadAreFoundByTheirWholeName() {
        assertThat(names("University of Vienna")).hasSize(1);
    }

    @Test
    void makesAProfileReadyToMatch() {
        List<WeightedField> fields = recognise("KIT", "Bosch", "SAP").fields();
        assertThat(fields).hasSize(15);
        assertThat(fields.getFirst().weight()).isEqualTo(3);
        assertThat(fields).extracting(WeightedField::weight).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(fields).allSatisfy(field -> assertThat(field.field().level()).isGreaterThanOrEqualTo(2));
    }

    private static MemberMatchResult recognise(String... names) {
        return members.recognise(
                Stream.of(names).map(name -> new Member(name, null, null, null)).toList());
    }

    private static List<String> names(String... names) {
        return recognise(names).recognised().stream()
                .map(one -> one.institution().name())
                .toList();
    }
}
