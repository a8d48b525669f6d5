package counterpart.engine.dataset;

import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Programme.PartnerFunding;
import counterpart.engine.model.Programme.Phase;
import counterpart.engine.model.Programme.Status;
import java.util.List;
import java.util.Locale;

/// The funding programmes.
final class ProgrammeTable {

    private ProgrammeTable() {}

    static Programme programme(Row row) {
        List<String> countries = row.list("countries");
        return new Programme(
                row.required("id"),
                new Localised(row.required("name_en"), row.required("name_de")),
                row.text("funder"),
                row.parsed("phase", "contact, concept or implementation", text -> Phase.valueOf(upper(text))),
                row.parsed("status", "open, recurring or closed", text -> Status.valueOf(upper(text))),
                row.text("period"),
                row.date("as_of"),
                row.parsed("partner_funded_by", "own-agency, same-programme or not-funded", ProgrammeTable::funding),
                row.flag("worldwide"),
                row.findFlag("countries_complete").orElse(!countries.isEmpty()),
                countries,
                row.list("places"),
                row.findFlag("open_to_bw").orElse(null),
                row.list("home_nuts3"),
                row.parsed("topics", "a list of field codes", text -> topics(row)),
                row.findLong("max_funding_eur"),
                row.findLong("duration_months"),
                row.list("who_can_apply"),
                row.list("conditions"),
                row.list("source_urls"),
                row.text("confidence"));
    }

    private static List<FieldCode> topics(Row row) {
        return row.list("topics").stream().map(FieldCode::new).toList();
    }

    private static PartnerFunding funding(String word) {
        return PartnerFunding.ofKey(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
