package counterpart.engine.data.importer.cluster;

import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Adds contacts and replaces facts of those that were written before.
///
/// @param file path of the file, for the report
/// @param writer writes contacts
record ContactCorrections(String file, ClusterFacts writer, ClusterRows rows, PackageBuilder builder) {

    private static final String CONTACTS = "contacts";

    /// Columns by the properties of a correction.
    private static final Map<String, String> COLUMNS = Map.of(
            "country", "country",
            "region", "place",
            "region_name", "place_name",
            "partner", "partner",
            "kind", "kind",
            "programme", "programme",
            "year", "year",
            "source_url", "source_url",
            "confidence", "confidence");

    void apply(JsonNode correction) {
        String cluster = FactsReader.text(correction, "cluster");
        if (!rows.contains(cluster)) {
            report(Outcome.SKIPPED, "unknown cluster", cluster);
        } else if (FactsReader.text(correction, "action").equals("add")) {
            writer.addContact(cluster, correction.path("set"), builder);
        } else {
            replace(cluster, correction);
        }
    }

    private void replace(String cluster, JsonNode correction) {
        List<List<String>> matching = rows.of(CONTACTS, cluster)
                .filter(row -> isMeant(row, correction.path("match")))
                .toList();
        String contact = cluster + " " + FactsReader.text(correction.path("match"), "partner");
        if (matching.isEmpty()) {
            report(Outcome.SKIPPED, "no such contact", contact);
            return;
        }
        report(Outcome.MAPPED, "corrected contact", contact);
        matching.forEach(row -> correct(row, correction));
    }

    private boolean isMeant(List<String> row, JsonNode match) {
        return Stream.of("partner", "year")
                .allMatch(property -> rows.get(CONTACTS, row, property).equals(FactsReader.text(match, property)));
    }

    /// The page that shows the contact stays its source; a second region becomes a second row.
    private void correct(List<String> row, JsonNode correction) {
        JsonNode facts = correction.path("set");
        COLUMNS.forEach((property, column) -> {
            if (facts.has(property)) {
                rows.set(CONTACTS, row, column, FactsReader.text(facts, property));
            }
        });
        rows.set(CONTACTS, row, "as_of", writer.asOf());
        rows.set(CONTACTS, row, "source", writer.source());
        writer.refer(rows.get(CONTACTS, row, "place"), builder);
        String second = FactsReader.text(correction, "additional_region");
        if (!second.isEmpty()) {
            String[] copy = row.toArray(String[]::new);
            builder.tables().add(CONTACTS, copy);
            rows.set(CONTACTS, builder.tables().rows(CONTACTS).getLast(), "place", second);
            writer.refer(second, builder);
        }
    }

    private void report(Outcome outcome, String reason, String detail) {
        builder.report().add(outcome, file, 0, reason, detail);
    }
}
