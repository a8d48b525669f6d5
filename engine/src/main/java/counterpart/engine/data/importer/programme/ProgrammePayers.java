package counterpart.engine.data.importer.programme;

import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.LanguageColumns;
import counterpart.engine.model.Programme.Contribution;
import counterpart.engine.model.Programme.PartnerFunding;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The cells of a programme about who pays on either side.
final class ProgrammePayers {

    private static final Pattern NOBODY = Pattern.compile("(none|not by this programme)\\b.*");
    private static final Pattern IN_KIND =
            Pattern.compile(".*\\((services and label costs|advice only|organisation|service|trip)\\)");
    private static final Pattern NO_MONEY = Pattern.compile(".*\\bno (project )?money\\b.*");

    private ProgrammePayers() {}

    /// Contribution, payer, payer of the partner's side, exceptions by country, wordings, whether the partner's side
    /// only.
    static List<String> cells(JsonNode programme) {
        String payer = FactsReader.text(programme, "payer_de");
        return Stream.of(
                        List.of(
                                contribution(payer, FactsReader.text(programme, "wording_en"))
                                        .key(),
                                NOBODY.matcher(payer).matches() ? "" : payer,
                                partner(FactsReader.text(programme, "payer_partner")),
                                byCountry(programme.path("payer_partner_by_country"))),
                        LanguageColumns.cells(language -> FactsReader.text(programme, "wording_" + language.code())),
                        List.of(String.valueOf(
                                FactsReader.text(programme, "side").equals("partner"))))
                .flatMap(List::stream)
                .toList();
    }

    private static Contribution contribution(String payer, String wording) {
        if (payer.isEmpty() || NOBODY.matcher(payer).matches()) {
            return Contribution.NOTHING;
        }
        boolean service = IN_KIND.matcher(payer).matches()
                || NO_MONEY.matcher(wording.toLowerCase(Locale.ROOT)).matches();
        return service ? Contribution.SERVICE : Contribution.MONEY;
    }

    private static String partner(String words) {
        return switch (words) {
            case "own national agency" -> PartnerFunding.OWN_AGENCY.key();
            case "same programme" -> PartnerFunding.SAME_PROGRAMME.key();
            case "own money" -> PartnerFunding.NOT_FUNDED.key();
            default -> throw new IllegalArgumentException("unknown payer_partner '" + words + "'");
        };
    }

    private static String byCountry(JsonNode payers) {
        ObjectNode cell = JsonMapper.shared().createObjectNode();
        payers.properties()
                .forEach(payer ->
                        cell.put(payer.getKey(), partner(payer.getValue().asString())));
        return cell.isEmpty() ? "" : cell.toString();
    }
}
