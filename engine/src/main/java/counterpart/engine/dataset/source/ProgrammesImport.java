package counterpart.engine.dataset.source;

import counterpart.engine.model.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Funding programmes; what the facts do not say stays empty.
final class ProgrammesImport implements SourceImport {

    static final String ID = "programmes";
    private static final String FILE = "facts/programmes.json";

    private final Places places;

    ProgrammesImport(Places places) {
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
                "47 programmes, 2012 to 2025",
                "a status holds only as of its date");
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void read(RawFiles files, Draft draft) {
        JsonNode programmes = files.json(FILE);
        for (JsonNode programme : programmes) {
            refer(programme, "partner_regions", draft);
            refer(programme, "related_regions_outside_eu", draft);
            add(programme, draft.tables());
        }
        draft.report().figure("programmes", programmes.size());
    }

    private void refer(JsonNode programme, String property, Draft draft) {
        Facts.texts(programme, property).forEach(place -> places.refer(place, FILE, draft.report()));
    }

    private static void add(JsonNode programme, TableDrafts tables) {
        tables.add(
                "programmes",
                Facts.text(programme, "id"),
                Facts.text(programme, "name_en"),
                Facts.text(programme, "name_de"),
                Facts.text(programme, "funder"),
                Facts.text(programme, "phase"),
                Facts.text(programme, "status"),
                Facts.text(programme, "period"),
                Facts.text(programme, "as_of"),
                Facts.key(Facts.text(programme, "partner_funded_by")),
                String.valueOf(programme.path("worldwide").asBoolean(false)),
                Facts.text(programme, "countries_complete"),
                Facts.list(programme, "partner_countries"),
                Facts.list(programme, "partner_regions"),
                Facts.list(programme, "related_regions_outside_eu"),
                Facts.text(programme, "open_to_bw"),
                Facts.list(programme, "eligible_bw_nuts3"),
                Facts.text(programme, "eligible_bw_note"),
                Facts.list(programme, "topics_euroscivoc"),
                Facts.text(programme, "max_funding_eur"),
                Facts.text(programme, "total_budget_eur"),
                Facts.text(programme, "duration_months"),
                Facts.list(programme, "who_can_apply"),
                Facts.list(programme, "conditions"),
                Facts.json(programme, "country_status"),
                Facts.json(programme, "bw_recipients"),
                Facts.list(programme, "sources"),
                Facts.text(programme, "confidence"),
                ID);
    }
}
