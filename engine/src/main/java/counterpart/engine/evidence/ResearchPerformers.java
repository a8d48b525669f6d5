package counterpart.engine.evidence;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Competence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells the institutions that research or develop themselves from those that take part in projects without:
/// ministries, regulators, funding agencies, consultancies, project offices and associations. It decides by type, by
/// name, and for companies by breadth: a company at home in every broad field is a service provider of projects.
public final class ResearchPerformers {

    /// From this effective number of broad fields a company is at home in none of them.
    private static final double TOO_BROAD = 12;

    private static final int BROAD_LEVEL = 2;

    private static final Pattern MINISTRY = Pattern.compile(
            "(?iuU)(\\S+ ){0,2}\\w*minist(ry|er|ère|ere|erio|ero|erie|erium|eriet|erstvo|erstwo|rstvo|arstvo|erija)\\b.*");

    private static final Pattern INTERMEDIARY = anyOf(
            "\\w*regulator\\w*",
            "(port|aviation|funding) authority",
            "municipality of",
            "\\w*bundesamt",
            "landesamt",
            "\\w*virasto",
            "\\w*myndighet\\w*",
            "research council of",
            "\\w*forskningsr[åa]d\\w*",
            "vetenskapsr[åa]det",
            "forschungsgemeinschaft",
            "science fund",
            "nationalfonds",
            "fonds (de la recherche|zur f[öo]rderung|voor wetenschappelijk)",
            "science foundation",
            "projekttr[äa]ger",
            "\\w*funding",
            "grants?",
            "(eu|european) projects",
            "(project|projects|projekt|innovation|grant|research|science) (management|office)",
            "innovation services",
            "\\w*consult\\w*",
            "konsult\\w*",
            "consulen\\w*",
            "symvoul\\w*",
            "\\w*beratung\\w*",
            "advis[oe]rs?",
            "\\w*advisory\\w*",
            "advies\\w*",
            "policy",
            "capital",
            "investments?",
            "ventures?",
            "accelerator",
            "incubator",
            "promozione",
            "promotion",
            "chamber",
            "marketing",
            "publish(ing|ers?)",
            "verlag",
            "(standardi[sz]ation|normalisation|normung)");

    /// Words of bodies of members, unless they run research.
    private static final Pattern UMBRELLA = anyOf(
            "association",
            "associazione",
            "asociaci[óo]n",
            "associa[çc][ãa]o",
            "\\w*verband",
            "federation",
            "f[ée]d[ée]ration",
            "federaci[óo]n",
            "federazione",
            "confederation",
            "network",
            "alliance",
            "forum",
            "communication",
            "media",
            "council of",
            "society of",
            "agency",
            "agenzia",
            "agence",
            "agencia",
            "ag[êe]ncia",
            "\\w*agentur",
            "\\w*agentschap");

    private static final Pattern RESEARCH = anyOf(
            "investiga\\w*",
            "research",
            "recherche\\w*",
            "ricerca",
            "\\w*forschung\\w*",
            "onderzoek\\w*",
            "instit\\w*",
            "laborat\\w*",
            "tecn[oó]l\\w*",
            "technolog\\w*",
            "scien\\w*",
            "ci[êe]nci\\w*",
            "cient\\w*",
            "nano\\w*",
            "centr(o|e|um)");

    private static final Pattern HOSPITAL = anyOf(
            "hospital\\w*",
            "h[ôo]pita\\w*",
            "\\w*klinik\\w*",
            "clinic\\w*",
            "\\w*spital\\w*",
            "sairaala",
            "sygehus",
            "\\w*sjukhus\\w*",
            "sykehus",
            "ziekenhuis",
            "ospedal\\w*",
            "socio sanitari\\w*",
            "szpital",
            "nemocnice",
            "health board",
            "nhs",
            "medical cent(er|re)");

    private final Dataset dataset;

    public ResearchPerformers(Dataset dataset) {
        this.dataset = dataset;
    }

    private static Pattern anyOf(String... words) {
        return Pattern.compile("(?iuU)\\b(" + String.join("|", words) + ")\\b");
    }

    /// Whether an institution researches or develops itself, as far as type, name and projects tell.
    public boolean contains(Institution institution) {
        String name = institution.name();
        return switch (institution.type()) {
            case UNIVERSITY, HOSPITAL -> !MINISTRY.matcher(name).matches();
            case RESEARCH_INSTITUTE ->
                !isIntermediary(name)
                        && (RESEARCH.matcher(name).find()
                                || !UMBRELLA.matcher(name).find());
            case COMPANY -> !isIntermediary(name) && !UMBRELLA.matcher(name).find() && breadth(dataset.competencesOf(institution.id())) < TOO_BROAD;
            case PUBLIC_BODY, OTHER -> HOSPITAL.matcher(name).find() && !isIntermediary(name);
            case CLUSTER_ORGANISATION, AGENCY -> false;
        };
    }

    private static boolean isIntermediary(String name) {
        return MINISTRY.matcher(name).matches() || INTERMEDIARY.matcher(name).find();
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
