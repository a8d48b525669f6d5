package counterpart.engine.data;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.model.Institution;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.InstitutionId;
import counterpart.engine.model.evidence.InstitutionPair;
import counterpart.engine.model.evidence.NationalPrior;
import counterpart.engine.model.evidence.ResearchSpending;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads institutions, and their competences that are not counted from projects. Equal texts become one object,
/// because these tables are large.
final class CompetenceTableReader {

    private static final Pattern ENDED = Pattern.compile(
            ".*\\b(lapsed|merged|unverified|not re-checked|dissolved|final stage|period ends|wound up|insolvent)\\b.*");

    private final TableReader reader;
    private final Map<String, String> texts = new HashMap<>();

    CompetenceTableReader(TableReader reader) {
        this.reader = reader;
    }

    List<Institution> institutions() {
        Map<String, String> names = new HashMap<>();
        reader.each("institution_names", row -> names.put(row.required("institution"), row.required("name")));
        return reader.rows("institutions", row -> institution(row, names));
    }

    /// Sites of larger institutions, and institutions that are distinct although they look like one.
    List<InstitutionPair> institutionPairs() {
        List<InstitutionPair> pairs = new ArrayList<>();
        reader.each(
                "institution_sites",
                row -> pairs.add(new InstitutionPair(
                        shared(row.required("institution")),
                        shared(row.required("site_of")),
                        InstitutionPair.Relation.SITE_OF)));
        reader.each(
                "distinct_institutions",
                row -> pairs.add(new InstitutionPair(
                        shared(row.required("institution")),
                        shared(row.required("other_institution")),
                        InstitutionPair.Relation.DISTINCT)));
        return List.copyOf(pairs);
    }

    /// The ids of cluster organisations of which a note says that they or their label lapsed, that they merged into
    /// others, that their funding ends, or that something about them is not verified.
    List<String> doubtfulOrganisations() {
        List<String> doubtful = new ArrayList<>();
        reader.each("cluster_organisations", row -> {
            if (ENDED.matcher(row.text("note").toLowerCase(Locale.ROOT)).matches()) {
                doubtful.add(row.required("institution"));
            }
        });
        return List.copyOf(doubtful);
    }

    List<Competence> competences() {
        return reader.rows("competences", this::competence);
    }

    List<NationalPrior> nationalPriors() {
        return reader.rows(
                "national_priors",
                row -> new NationalPrior(
                        shared(row.required("country")),
                        reader.field(row, "field"),
                        row.number("families"),
                        row.number("expected"),
                        shared(row.text("source"))));
    }

    /// Spending of whole regions; spending of single universities is part of their competences.
    List<ResearchSpending> spending() {
        return reader
                .rows(
                        "research_spending",
                        row -> row.find("institution").isPresent()
                                ? Optional.<ResearchSpending>empty()
                                : Optional.of(new ResearchSpending(
                                        reader.region(row, "region"),
                                        reader.field(row, "field"),
                                        row.number("usd_thousand"),
                                        row.integer("year"),
                                        shared(row.text("source")))))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    List<InstitutionId> institutionIds() {
        return reader.rows(
                "institution_ids",
                row -> new InstitutionId(
                        shared(row.required("institution")),
                        shared(row.required("scheme")),
                        row.required("value"),
                        row.find("name").orElse(null),
                        shared(row.required("method"))));
    }

    /// @param names well-known short names by id, which take the place of those of the source
    private Institution institution(CsvRow row, Map<String, String> names) {
        return new Institution(
                shared(row.required("id")),
                row.required("name"),
                names.getOrDefault(row.required("id"), row.find("short_name").orElse(null)),
                row.parsed(
                        "type",
                        "a type of institution",
                        text -> Institution.Type.ofKey(text).orElseThrow(() -> new IllegalArgumentException(text))),
                reader.region(row, "region"),
                row.find("city").orElse(null),
                RegionTableReader.point(row),
                row.find("website").orElse(null),
                row.find("ror").orElse(null),
                row.flag("booked_at_head_office"),
                row.integer("participations"),
                shared(row.text("source")));
    }

    private Competence competence(CsvRow row) {
        return new Competence(
                shared(row.required("institution")),
                reader.field(row, "field"),
                row.number("mass"),
                row.integer("projects"),
                row.number("ec_contribution_eur"),
                row.integer("first_year"),
                row.integer("last_year"),
                row.integer("grade"),
                shared(row.text("source")));
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, same -> same);
    }
}
