package counterpart.engine.evidence;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Competence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells the institutions that research or develop themselves from those that take part in projects without:
/// ministries, regulators, funding agencies, consultancies, project offices and associations. It decides by type, by
/// name, and for companies by breadth: a company at home in every broad field is a service provider of projects.
public final class ResearchPerformers {

    /// From this effective number of broad fields a company is at home in none of them.
    private static final double TOO_BROAD = 12;

    private static final int BROAD_LEVEL = 2;

    private static final int MINISTRY_WITHIN = 3;

    /// Endings of the words for ministry, behind `minist`.
    private static final Set<String> MINISTRIES = Set.of(
            "ry", "er", "ère", "ere", "erio", "ero", "erie", "erium", "eriet", "erstvo", "erstwo", "rstvo", "arstvo",
            "erija");

    private static final NamePattern INTERMEDIARY = new NamePattern(
            List.of(
                    "regulator",
                    "bundesamt",
                    "virasto",
                    "myndighet",
                    "forskningsråd",
                    "forskningsrad",
                    "vetenskapsråd",
                    "vetenskapsrad",
                    "consult",
                    "beratung",
                    "advisory",
                    "funding"),
            List.of("konsult", "consulen", "symvoul", "advies"),
            Set.of(
                    "landesamt",
                    "forschungsgemeinschaft",
                    "nationalfonds",
                    "projektträger",
                    "projekttrager",
                    "grant",
                    "grants",
                    "advisor",
                    "advisors",
                    "adviser",
                    "advisers",
                    "policy",
                    "capital",
                    "investment",
                    "investments",
                    "venture",
                    "ventures",
                    "accelerator",
                    "incubator",
                    "promozione",
                    "promotion",
                    "chamber",
                    "marketing",
                    "publishing",
                    "publisher",
                    "publishers",
                    "verlag",
                    "standardisation",
                    "standardization",
                    "normalisation",
                    "normung"),
            List.of(
                    "port authority",
                    "aviation authority",
                    "funding authority",
                    "municipality of",
                    "research council of",
                    "science fund",
                    "science foundation",
                    "fonds de la recherche",
                    "fonds zur f",
                    "fonds voor wetenschappelijk",
                    "eu projects",
                    "european projects",
                    "project management",
                    "projects management",
                    "projekt management",
                    "project office",
                    "innovation management",
                    "grant management",
                    "research management",
                    "science management",
                    "innovation services"));

    /// Words of bodies of members, unless they run research.
    private static final NamePattern UMBRELLA = new NamePattern(
            List.of("verband", "agentur", "agentschap"),
            List.of(),
            Set.of(
                    "association",
                    "associazione",
                    "asociación",
                    "asociacion",
                    "associação",
                    "associacao",
                    "federation",
                    "fédération",
                    "federación",
                    "federacion",
                    "federazione",
                    "confederation",
                    "network",
                    "alliance",
                    "forum",
                    "communication",
                    "media",
                    "agency",
                    "agenzia",
                    "agence",
                    "agencia",
                    "agência"),
            List.of("council of", "society of"));

    private static final NamePattern RESEARCH = new NamePattern(
            List.of("forschung"),
            List.of(
                    "investiga",
                    "recherche",
                    "onderzoek",
                    "instit",
                    "laborat",
                    "tecnol",
                    "tecnól",
                    "technolog",
                    "scien",
                    "ciênci",
                    "cienci",
                    "cient",
                    "nano"),
            Set.of("research", "ricerca", "centro", "centre", "centrum"),
            List.of());

    private static final NamePattern HOSPITAL = new NamePattern(
            List.of("klinik", "spital", "sjukhus", "ziekenhuis", "sykehus", "sygehus"),
            List.of("hospital", "hôpita", "hopita", "clinic", "ospedal"),
            Set.of("sairaala", "szpital", "nemocnice", "nhs"),
            List.of("socio sanitari", "health board", "medical center", "medical centre"));

    private final Dataset dataset;

    public ResearchPerformers(Dataset dataset) {
        this.dataset = dataset;
    }

    /// Whether an institution researches or develops itself, as far as type, name and projects tell.
    public boolean contains(Institution institution) {
        NamePattern.Name name = new NamePattern.Name(institution.name());
        return switch (institution.type()) {
            case UNIVERSITY, HOSPITAL -> !isMinistry(name);
            case RESEARCH_INSTITUTE -> !isIntermediary(name) && (RESEARCH.matches(name) || !UMBRELLA.matches(name));
            case COMPANY ->
                !isIntermediary(name)
                        && !UMBRELLA.matches(name)
                        && breadth(dataset.competencesOf(institution.id())) < TOO_BROAD;
            case PUBLIC_BODY, OTHER -> HOSPITAL.matches(name) && !isIntermediary(name);
            case CLUSTER_ORGANISATION, AGENCY -> false;
        };
    }

    private static boolean isIntermediary(NamePattern.Name name) {
        return isMinistry(name) || INTERMEDIARY.matches(name);
    }

    /// Whether one of the first words means ministry.
    private static boolean isMinistry(NamePattern.Name name) {
        return name.words().stream().limit(MINISTRY_WITHIN).anyMatch(word -> {
            int stem = word.indexOf("minist");
            return stem >= 0 && MINISTRIES.contains(word.substring(stem + "minist".length()));
        });
    }

    /// The effective number of broad fields: the exponential of the entropy of the projects' shares in them.
    static double breadth(List<Competence> competences) {
        Map<FieldCode, Double> shares = new HashMap<>();
        double sum = 0;
        for (Competence competence : competences) {
            Optional<FieldCode> broad = broad(competence.field());
            if (competence.projects() > 0 && broad.isPresent()) {
                shares.merge(broad.get(), competence.mass(), Double::sum);
                sum += competence.mass();
            }
        }
        double entropy = 0;
        for (double share : shares.values()) {
            entropy -= share == 0 ? 0 : share / sum * Math.log(share / sum);
        }
        return Math.exp(entropy);
    }

    private static Optional<FieldCode> broad(FieldCode field) {
        Optional<FieldCode> broad = Optional.of(field);
        while (broad.isPresent() && broad.get().level() > BROAD_LEVEL) {
            broad = broad.get().parent();
        }
        return broad.filter(code -> code.level() == BROAD_LEVEL);
    }
}
