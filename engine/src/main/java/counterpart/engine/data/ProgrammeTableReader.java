package counterpart.engine.data;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.InvalidCellException;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Programme.Contribution;
import counterpart.engine.model.Programme.Particulars;
import counterpart.engine.model.Programme.PartnerFunding;
import counterpart.engine.model.Programme.Payment;
import counterpart.engine.model.Programme.Phase;
import counterpart.engine.model.Programme.Recipient;
import counterpart.engine.model.Programme.Renewal;
import counterpart.engine.model.Programme.Status;
import counterpart.engine.model.Programme.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Reads the funding programmes.
final class ProgrammeTableReader {

    private static final String PARTNERS = "own-agency, same-programme or not-funded";

    private ProgrammeTableReader() {}

    static Programme programme(CsvRow row) {
        List<String> countries = row.list("countries");
        return new Programme(
                row.required("id"),
                row.localised("name"),
                row.text("funder"),
                row.parsed("phase", "contact, concept or implementation", text -> Phase.valueOf(upper(text))),
                row.parsed("status", "open, recurring or closed", text -> Status.valueOf(upper(text))),
                row.text("period"),
                row.findDate("as_of").orElse(null),
                row.parsed("partner_funded_by", PARTNERS, ProgrammeTableReader::funding),
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
                conditions(row),
                row.list("source_urls"),
                row.text("confidence"),
                particulars(row),
                payment(row),
                validity(row));
    }

    /// @throws InvalidCellException when the languages have different numbers of conditions
    private static List<Localised> conditions(CsvRow row) {
        int size = row.list("conditions_" + Language.OF_DATA.code()).size();
        for (Language language : Language.values()) {
            String column = "conditions_" + language.code();
            if (row.list(column).size() != size) {
                throw new InvalidCellException(column, row.text(column), "does not have " + size + " conditions");
            }
        }
        return IntStream.range(0, size)
                .mapToObj(i -> Localised.of(
                        language -> row.list("conditions_" + language.code()).get(i)))
                .toList();
    }

    private static Payment payment(CsvRow row) {
        return new Payment(
                row.parsed("contribution", "money, service or nothing", text -> Contribution.valueOf(upper(text))),
                row.text("payer"),
                row.parsed("payer_partner", PARTNERS, ProgrammeTableReader::funding),
                row.parsed("payer_partner_by_country", "payers by country as JSON", ProgrammeTableReader::payers),
                row.localised("wording"),
                row.flag("partner_side_only"));
    }

    private static SortedMap<String, PartnerFunding> payers(String text) {
        SortedMap<String, PartnerFunding> payers = new TreeMap<>();
        json(text)
                .properties()
                .forEach(entry ->
                        payers.put(entry.getKey(), funding(entry.getValue().asString())));
        return payers;
    }

    private static Validity validity(CsvRow row) {
        return new Validity(
                row.parsed("renewal", "programme, yearly, never or unknown", text -> Renewal.valueOf(upper(text))),
                row.findDate("last_call_close").orElse(null),
                row.findDate("valid_until").orElse(null));
    }

    private static Particulars particulars(CsvRow row) {
        return new Particulars(
                row.findLong("total_budget_eur"),
                row.text("home_note"),
                row.list("related_places"),
                row.parsed(
                        "country_status", "an object of texts by country as JSON", ProgrammeTableReader::countryStatus),
                row.parsed(
                        "bw_recipients",
                        "a list of clusters with countries as JSON",
                        text -> recipients(text, Phase.valueOf(upper(row.required("phase"))))));
    }

    private static SortedMap<String, String> countryStatus(String text) {
        SortedMap<String, String> status = new TreeMap<>();
        json(text)
                .properties()
                .forEach(entry -> status.put(entry.getKey(), entry.getValue().asString()));
        return status;
    }

    /// `countries` are those of the given phase, else those of the programme; where some continued to the
    /// implementation, they are those of the concept.
    private static List<Recipient> recipients(String text, Phase phase) {
        List<Recipient> recipients = new ArrayList<>();
        for (JsonNode recipient : json(text)) {
            String cluster = recipient.path("cluster").asString();
            JsonNode implemented = recipient.path("implementation");
            Phase paid = recipient.has("phase")
                    ? Phase.valueOf(upper(recipient.path("phase").asString()))
                    : implemented.isMissingNode() ? phase : Phase.CONCEPT;
            recipients.add(new Recipient(cluster, paid, texts(recipient.path("countries"))));
            if (!implemented.isMissingNode()) {
                recipients.add(new Recipient(cluster, Phase.IMPLEMENTATION, texts(implemented)));
            }
        }
        return recipients;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode json(String text) {
        try {
            return text.isEmpty()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static List<FieldCode> topics(CsvRow row) {
        return row.list("topics").stream().map(FieldCode::new).toList();
    }

    private static PartnerFunding funding(String word) {
        return PartnerFunding.ofKey(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
