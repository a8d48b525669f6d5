package counterpart.engine.json;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.evidence.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The data on which the responses are based.
///
/// @param version hash of the data; equal versions give equal responses
/// @param built when the index was built from it
/// @param counts rows by table
public record DataJson(String version, Instant built, Map<String, Integer> counts, List<SourceView> sources) {

    public static DataJson of(Dataset dataset, Instant built) {
        return new DataJson(
                dataset.version(),
                built,
                counts(dataset.tables()),
                dataset.tables().sources().stream().map(SourceView::of).toList());
    }

    private static Map<String, Integer> counts(Dataset.Tables tables) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("clusters", tables.clusters().size());
        counts.put("regions", tables.regions().size());
        counts.put("countries", tables.countries().size());
        counts.put("institutions", tables.institutions().size());
        counts.put("competences", tables.competences().size());
        counts.put("fields", tables.fields().size());
        counts.put("programmes", tables.programmes().size());
        counts.put("collaborations", tables.collaborations().size());
        return counts;
    }

    /// A source of facts.
    public record SourceView(
            String id,
            String title,
            String publisher,
            String licence,
            String url,
            String retrieved,
            String coverage,
            String note) {

        static SourceView of(Source source) {
            return new SourceView(
                    source.id(),
                    source.title(),
                    source.publisher(),
                    source.licence(),
                    source.url(),
                    source.retrieved(),
                    source.coverage(),
                    source.note());
        }
    }
}
