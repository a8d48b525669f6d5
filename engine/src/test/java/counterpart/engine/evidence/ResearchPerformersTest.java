package counterpart.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import counterpart.engine.World;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Institution.Type;
import counterpart.engine.model.evidence.Competence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResearchPerformersTest {

    private final World world = new World();

    @ParameterizedTest
    @CsvSource({
        "UNIVERSITY, Universite de Liege",
        "HOSPITAL, Oslo universitetssykehus",
        "RESEARCH_INSTITUTE, Consejo Superior de Investigaciones Cientificas",
        "RESEARCH_INSTITUTE, Asociacion de Investigacion Metalurgica del Noroeste",
        "RESEARCH_INSTITUTE, Agenzia Nazionale per le Nuove Tecnologie",
        "COMPANY, Asml Netherlands B.V.",
        "COMPANY, Etra Investigacion y Desarrollo SA",
        "PUBLIC_BODY, Azienda Socio Sanitaria Territoriale degli Spedali Civili di Brescia",
        "OTHER, Stichting Radboud Ziekenhuis"
    })
    void countsThoseThatResearch(Type type, String name) {
        assertThat(isResearching(type, name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "UNIVERSITY, Ministerium fur Allgemeine und Berufliche Bildung",
        "RESEARCH_INSTITUTE, Fonds voor Wetenschappelijk Onderzoek-Vlaanderen",
        "RESEARCH_INSTITUTE, European Rural Development Network",
        "RESEARCH_INSTITUTE, Agenzia per la Promozione della Ricerca Europea",
        "RESEARCH_INSTITUTE, Umweltbundesamt",
        "COMPANY, Zabala Innovation Consulting SA",
        "COMPANY, F6S Network Ireland Limited",
        "COMPANY, Eurice European Research and Project Office GmbH",
        "COMPANY, Q-Plan International Advisors PC",
        "COMPANY, Euro-Funding EU Projects Sociedad Limitada",
        "PUBLIC_BODY, Ministerio da Saude",
        "PUBLIC_BODY, Medicines and Healthcare Products Regulatory Agency",
        "OTHER, European Crowdfunding Network",
        "CLUSTER_ORGANISATION, Battery Cluster",
        "AGENCY, Innovation Norway"
    })
    void leavesOutThoseThatTakePartWithout(Type type, String name) {
        assertThat(isResearching(type, name)).isFalse();
    }

    @Test
    void breadthCountsBroadFieldsByTheirShares() {
        assertThat(ResearchPerformers.breadth(List.of(competence("/1/10/101", 2), competence("/1/10/102", 2))))
                .isCloseTo(1, within(1e-9));
        assertThat(ResearchPerformers.breadth(
                        List.of(competence("/1/10/101", 1), competence("/2/20", 1), competence("/3/30/301", 1))))
                .isCloseTo(3, within(1e-9));
        assertThat(ResearchPerformers.breadth(List.of(competence("/1/10/101", 3), competence("/2/20", 1))))
                .isCloseTo(4 / Math.pow(3, 0.75), within(1e-9));
    }

    private static Competence competence(String field, double mass) {
        return new Competence("all", new FieldCode(field), mass, 1, 0, 2022, 2024, 0, "cordis-horizon");
    }

    private boolean isResearching(Type type, String name) {
        world.region("SE33").claims(name, type, "ai");
        Dataset dataset = world.dataset();
        Institution institution = dataset.institutions().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new ResearchPerformers(dataset).contains(institution);
    }
}
