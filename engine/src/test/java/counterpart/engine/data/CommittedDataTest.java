package counterpart.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.validation.DataCheck;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Programme.Phase;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The package in the repository is in order and holds what the data's description says.
class CommittedDataTest {

    private static final DataPackage COMMITTED = DataPackage.embedded();

    @Test
    void hasNoProblems() {
        assertThat(DataCheck.check(COMMITTED)).isEmpty();
    }

    @Test
    void holdsWhatTheSourcesHold() {
        Dataset dataset = DatasetReader.load(COMMITTED);
        assertThat(dataset.fields()).hasSize(974);
        assertThat(dataset.allClusters()).hasSize(94);
        assertThat(dataset.clusters()).hasSize(93).extracting(Cluster::id).doesNotContain("leichtbau-bw");
        assertThat(dataset.programmes()).hasSize(86);
        assertThat(dataset.allClusters().stream().flatMap(cluster -> cluster.contacts().stream()))
                .hasSize(91);
        assertThat(dataset.regions().stream().filter(region -> region.kind() == Region.Kind.NUTS2))
                .hasSize(334 + 1);
        assertThat(dataset.regions().stream().filter(Region::curated)).hasSize(175);
        assertThat(dataset.clusters().stream().map(cluster -> cluster.id()))
                .contains(
                        "medicalmountains",
                        "biorn",
                        "software-cluster",
                        "cyberforum",
                        "forum-organic-electronics",
                        "cluster-elektromobilitaet-sued-west",
                        "mannheim-medical-technology",
                        "bw-engineers");
    }

    @Test
    void manyInstitutionsOfTheWorldHaveARegionAndAField() {
        Dataset dataset = DatasetReader.load(COMMITTED);
        List<Institution> skilled = dataset.institutions().stream()
                .filter(institution -> !dataset.competencesOf(institution.id()).isEmpty())
                .toList();
        assertThat(skilled).hasSizeGreaterThanOrEqualTo(23_000);
        assertThat(skilled.stream()
                        .filter(institution ->
                                dataset.region(institution.region()).kind() != Region.Kind.NUTS2))
                .hasSizeGreaterThanOrEqualTo(3_500);
    }

    @Test
    void namesAreWordsNotShouts() {
        Dataset dataset = DatasetReader.load(COMMITTED);
        assertThat(dataset.institutions().stream()
                        .map(Institution::name)
                        .filter(name -> name.length() > 12 && name.equals(name.toUpperCase(Locale.ROOT))))
                .hasSizeLessThan(150);
    }

    @Test
    void taiwansParticipantsAreLocated() {
        Dataset dataset = DatasetReader.load(COMMITTED);
        assertThat(dataset.institutions().stream()
                        .filter(institution -> institution.participations() > 0)
                        .filter(institution -> institution.region().value().startsWith("TW-")))
                .hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void programmesStandThereWithWhatTheyReallyPaid() {
        Dataset dataset = DatasetReader.load(COMMITTED);
        assertThat(dataset.programmes().stream()
                        .flatMap(programme -> programme.particulars().recipients().stream())
                        .map(Programme.Recipient::cluster))
                .hasSizeGreaterThanOrEqualTo(13)
                .allMatch(cluster -> dataset.findCluster(cluster).isPresent());
        Programme implementation =
                dataset.findProgramme("bmbf-intspin-implementation").orElseThrow();
        assertThat(implementation.particulars().recipients())
                .contains(
                        new Programme.Recipient("medicalmountains", Phase.IMPLEMENTATION, List.of("FI", "US")),
                        new Programme.Recipient("leichtbau-bw", Phase.CONCEPT, List.of("US", "CA")),
                        new Programme.Recipient("arena2036", Phase.CONCEPT, List.of("AU", "CA")),
                        new Programme.Recipient("arena2036", Phase.IMPLEMENTATION, List.of("AU")));
        assertThat(dataset.findProgramme("horizon-europe")
                        .orElseThrow()
                        .particulars()
                        .countryStatus())
                .containsEntry("NZ", "associated, Pillar II");
    }

    @Test
    void parisTakesPartMost() {
        Dataset dataset = DatasetReader.load(COMMITTED);
        assertThat(dataset.regions().stream().max(Comparator.comparingInt(Region::participations)))
                .get()
                .extracting(Region::id)
                .isEqualTo(new RegionId("FR10"));
    }

    @Test
    void codesOfOtherVintagesAndCountriesResolve() {
        Dataset dataset = DatasetReader.load(COMMITTED);
        assertThat(dataset.regionsOf("NL36")).containsExactly(new RegionId("NL33"));
        assertThat(dataset.regionsOf("FR62")).containsExactly(new RegionId("FRJ2"));
        assertThat(dataset.regionsOf("TR-26")).containsExactly(new RegionId("TR41"));
        assertThat(dataset.regionsOf("UKM")).hasSize(5);
        assertThat(dataset.regionsOf("HK")).containsExactly(new RegionId("CN-HK"));
    }
}
