package counterpart.engine.data.membership;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.WeightedField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The members that clusters name themselves, recognised, and the profiles made from them against the curated
/// profiles of the same clusters; on the committed data.
class MemberProfilesTest {

    /// A profile of fewer members says little.
    private static final int LEAST_MEMBERS = 4;

    private static Dataset dataset;
    private static MemberMatcher members;

    @BeforeAll
    static void load() {
        dataset = DatasetReader.load(DataPackage.embedded());
        members = new MemberMatcher(dataset);
    }

    @Test
    void profilesOfMembersAreLikeThoseOfTheirClusters() {
        int recognised = 0;
        List<Double> shares = new ArrayList<>();
        for (Cluster cluster : dataset.clusters()) {
            MemberMatchResult result = recognise(cluster.members().toArray(String[]::new));
            recognised += result.recognised().size();
            assertThat(result.fields())
                    .as(cluster.id())
                    .allMatch(field -> dataset.field(field.field()).sayable());
            if (result.recognised().size() >= LEAST_MEMBERS) {
                shares.add(share(result.fields(), cluster));
            }
        }
        assertThat(recognised).as("of 324 members").isGreaterThanOrEqualTo(155);
        assertThat(shares).hasSizeGreaterThanOrEqualTo(15);
        assertThat(shares.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .as("share of the profiles' weight in fields near to the clusters' own")
                .isGreaterThanOrEqualTo(0.19);
    }

    @ParameterizedTest
    @CsvSource({
        "Uni Tübingen, University of Tübingen",
        "Universitaet Tuebingen, University of Tübingen",
        "UNI TUEBINGEN, University of Tübingen",
        "HS Aalen, Hochschule Aalen - Technik und Wirtschaft",
        "Hochschule Aalen (HTW Aalen), Hochschule Aalen - Technik und Wirtschaft",
        "KIT, Karlsruhe Institute of Technology",
        "KIT Karlsruhe, Karlsruhe Institute of Technology",
        "Karlsruher Institut für Technologie (KIT), Karlsruhe Institute of Technology",
        "NMI Reutlingen, Naturwissenschaftliches und Medizinisches Institut an der Universitaet Tuebingen",
        "Uniklinik Heidelberg, University Hospital Heidelberg",
        "DLR Stuttgart, Deutsches Zentrum für Luft- und Raumfahrt e. V. (DLR)",
        "Fraunhofer IPA, Fraunhofer Gesellschaft zur Forderung der Angewandten Forschung eV",
        "Erbe Elektromedizin, Erbe Elektromedizin GmbH",
        "Aesculap, Aesculap AG",
    })
    void findsNamesAsPeopleWriteThem(String written, String registered) {
        assertThat(recognise(written).recognised())
                .extracting(one -> one.institution().name())
                .containsExactly(registered);
    }

    @Test
    void asksWhereSeveralInstitutionsFitAlike() {
        MemberMatchResult result = recognise("Pädagogische Hochschule");
        assertThat(result.recognised()).isEmpty();
        assertThat(result.unrecognised().getFirst().alternatives()).hasSizeGreaterThan(1);
        assertThat(recognise("Karl Storz SE").recognised()).isEmpty();
    }

    @Test
    void aListOfMedicalTechnologyNamesNoDiseases() {
        MemberMatchResult result = recognise(
                "Karl Storz SE",
                "Uni Tübingen",
                "Universität Ulm",
                "NMI Reutlingen",
                "Erbe Elektromedizin GmbH",
                "Hahn-Schickard",
                "Fraunhofer IPA",
                "HS Furtwangen",
                "KIT",
                "HS Aalen",
                "DLR Stuttgart",
                "Uniklinik Heidelberg",
                "Aesculap AG");
        assertThat(result.fields().stream()
                        .map(field -> dataset.field(field.field()).label().in(Language.DE)))
                .contains("Implantate", "Sensoren")
                .doesNotContain("Governance", "Coronavirus", "Pandemien", "Getreide", "Flugzeuge");
    }

    @Test
    void aFieldOfOneMemberCountsOnlyIfItIsStrongInIt() {
        List<Institution> two = recognise("Erbe Elektromedizin GmbH", "Hochschule Furtwangen").recognised().stream()
                .map(MemberMatchResult.Recognised::institution)
                .toList();
        assertThat(two).hasSize(2);
        List<WeightedField> joint = members.fields(two);
        List<WeightedField> alone = members.fields(two.subList(0, 1));
        assertThat(alone).isNotEmpty();
        assertThat(joint)
                .extracting(WeightedField::field)
                .allSatisfy(field -> assertThat(two).anyMatch(one -> carries(one, field)));
        assertThat(alone)
                .extracting(WeightedField::field)
                .filteredOn(field -> !carries(two.get(1), field))
                .isNotEmpty()
                .noneMatch(field -> joint.stream().anyMatch(one -> one.field().equals(field)));
    }

    private static boolean carries(Institution one, FieldCode field) {
        return dataset.competencesOf(one.id()).stream()
                .anyMatch(competence -> competence.field().isWithin(field));
    }

    private static MemberMatchResult recognise(String... names) {
        return members.recognise(
                Stream.of(names).map(name -> new Member(name, null, null, null)).toList());
    }

    /// The share of the weight of a profile in fields that the cluster names itself, or that are narrower or wider.
    private static double share(List<WeightedField> fields, Cluster cluster) {
        double all = fields.stream().mapToDouble(WeightedField::weight).sum();
        return fields.stream()
                        .filter(field -> cluster.profile().own().stream()
                                .map(WeightedField::field)
                                .anyMatch(own -> own.isWithin(field.field())
                                        || field.field().isWithin(own)))
                        .mapToDouble(WeightedField::weight)
                        .sum()
                / all;
    }
}
