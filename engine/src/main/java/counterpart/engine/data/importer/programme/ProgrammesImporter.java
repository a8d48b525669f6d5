package counterpart.engine.data.importer.programme;

import counterpart.engine.data.csv.Problem;
import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.LanguageColumns;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.SourceImporter;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.facts.FactRules;
import counterpart.engine.data.importer.raw.RawFiles;
import counterpart.engine.model.evidence.Source;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Funding programmes; missing facts stay empty, and notes of the editors are left out.
public final class ProgrammesImporter implements SourceImporter {

    static final String ID = "programmes";
    private static final String FILE = "facts/programmes.json";

    /// What editors note in a period about the page they read.
    private static final Pattern NOTE = Pattern.compile(" \\([^()]*not in the excerpt\\)|, [^,]*not in the excerpt");

    private static final FactRules RULES = FactRules.withId()
            .text("name_de", "name_en", "funder", "period", "payer_de", "wording_en", "wording_de", "eligible_bw_note")
            .words("status", "open", "recurring", "closed")
            .words("phase", "contact", "concept", "implementation")
            .words("partner_funded_by", "own agency", "same programme", "not funded")
            .words("payer_partner", "own national agency", "same programme", "own money")
            .words("side", "partner")
            .form(
                    "renewal",
                    "closed|recurring yearly|until programme end \\d{4}",
                    "closed, recurring yearly or until programme end and a year")
            .day("as_of", "last_call_close", "valid_until")
            .atLeastZero("max_funding_eur", "total_budget_eur", "duration_months")
            .flag("worldwide", "countries_complete", "open_to_bw")
            .countries("partner_countries")
            .places("partner_regions")
            .places("related_regions_outside_eu")
            .places("eligible_bw_nuts3")
            .fields("topics_euroscivoc")
            .texts("who_can_apply", "conditions_en", "conditions_de")
            .address("apply_url")
            .addresses("sources")
            .words("confidence", "sourced", "general knowledge")
            .required("name_de", "name_en", "funder", "status", "phase", "period", "partner_funded_by")
            .required("payer_partner", "wording_en", "wording_de", "confidence");

    private final PlaceLookup places;

    public ProgrammesImporter(PlaceLookup places) {
        this.places = places;
    }

    @Override
    public Source source() {
        return new Source(
                ID,
                "Gathered facts on funding programmes for partnerships",
                "Counterpart",
                "gathered facts; pages cited row by row",
                "",
                "",
                "86 programmes, 2012 to 2026",
                "a status holds only as of its date");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void check(RawFiles files, List<Problem> problems) {
        RULES.check(FILE, "", files.json(FILE), problems);
    }

    @Override
    public void read(RawFiles files, PackageBuilder builder) {
        JsonNode programmes = files.json(FILE);
        for (JsonNode programme : programmes) {
            refer(programme, "partner_regions", builder);
            refer(programme, "related_regions_outside_eu", builder);
            add(programme, builder.tables());
        }
        builder.report().figure("programmes", programmes.size());
    }

    private void refer(JsonNode programme, String property, PackageBuilder builder) {
        FactsReader.texts(programme, property).forEach(place -> places.refer(place, FILE, builder.report()));
    }

    private static void add(JsonNode programme, TableRows tables) {
        tables.add(
                "programmes",
                Stream.of(
                                List.of(FactsReader.text(programme, "id").replace('.', '-')),
                                LanguageColumns.cells(
                                        language -> FactsReader.text(programme, "name_" + language.code())),
                                status(programme),
                                ProgrammePayers.cells(programme),
                                reach(programme),
                                LanguageColumns.cells(
                                        language -> FactsReader.list(programme, "conditions_" + language.code())),
                                origin(programme))
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }

    private static List<String> status(JsonNode programme) {
        return List.of(
                FactsReader.text(programme, "funder"),
                FactsReader.text(programme, "phase"),
                FactsReader.text(programme, "status"),
                NOTE.matcher(FactsReader.text(programme, "period")).replaceAll(""),
                FactsReader.text(programme, "as_of"),
                ProgrammeRenewals.key(programme),
                FactsReader.text(programme, "last_call_close"),
                ProgrammeRenewals.end(programme),
                FactsReader.key(FactsReader.text(programme, "partner_funded_by")));
    }

    private static List<String> reach(JsonNode programme) {
        return List.of(
                String.valueOf(programme.path("worldwide").asBoolean(false)),
                FactsReader.text(programme, "countries_complete"),
                FactsReader.list(programme, "partner_countries"),
                FactsReader.list(programme, "partner_regions"),
                FactsReader.list(programme, "related_regions_outside_eu"),
                FactsReader.text(programme, "open_to_bw"),
                FactsReader.list(programme, "eligible_bw_nuts3"),
                FactsReader.text(programme, "eligible_bw_note"),
                FactsReader.list(programme, "topics_euroscivoc"),
                FactsReader.text(programme, "max_funding_eur"),
                FactsReader.text(programme, "total_budget_eur"),
                FactsReader.text(programme, "duration_months"),
                FactsReader.list(programme, "who_can_apply"));
    }

    private static List<String> origin(JsonNode programme) {
        return List.of(
                FactsReader.json(programme, "country_status"),
                FactsReader.json(programme, "bw_recipients"),
                FactsReader.text(programme, "apply_url"),
                FactsReader.list(programme, "sources"),
                FactsReader.text(programme, "confidence"),
                ID);
    }
}
