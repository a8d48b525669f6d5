package counterpart.engine.index.opensearch.document;

import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.model.Language;
import tools.jackson.databind.node.ObjectNode;

/// The settings and mappings of an index.
public final class IndexDefinition {

    /// The analyser of texts that were analysed before they were sent.
    public static final String ANALYSED = "analysed";

    private static final int MAX_TOKEN_LENGTH = 8000;

    private IndexDefinition() {}

    /// The body of the request that creates the index. It has no replicas until it is built.
    public static ObjectNode of(int shards) {
        ObjectNode definition = OpenSearchClient.JSON.createObjectNode();
        addSettings(definition.putObject("settings"), shards);
        addMappings(definition.putObject("mappings"));
        return definition;
    }

    private static void addSettings(ObjectNode settings, int shards) {
        settings.put("number_of_shards", shards)
                .put("number_of_replicas", 0)
                .put("refresh_interval", "-1")
                .put("max_result_window", Integer.MAX_VALUE)
                .put("mapping.total_fields.limit", 2000);
        ObjectNode similarity = settings.putObject("similarity").putObject("default");
        similarity.put("type", "BM25").put("k1", 1.2).put("b", 0.75);
        ObjectNode analysis = settings.putObject("analysis");
        analysis.putObject("tokenizer")
                .putObject("blanks")
                .put("type", "whitespace")
                .put("max_token_length", MAX_TOKEN_LENGTH);
        ObjectNode parts = analysis.putObject("filter").putObject("parts");
        parts.put("type", "pattern_capture")
                .put("preserve_original", false)
                .putArray("patterns")
                .add("([^" + AnalysedTokens.PART + "]+)");
        ObjectNode analyzer = analysis.putObject("analyzer").putObject(ANALYSED);
        analyzer.put("type", "custom")
                .put("tokenizer", "blanks")
                .putArray("filter")
                .add("parts");
    }

    private static void addMappings(ObjectNode mappings) {
        mappings.put("dynamic", "strict");
        mappings.putObject("_source")
                .putArray("includes")
                .add(LuceneFieldNames.ID)
                .add(OpenSearchFieldNames.NUMBER)
                .add(OpenSearchFieldNames.VECTORS + ".*")
                .add(OpenSearchFieldNames.STORED + ".*");
        addTemplates(mappings);
        ObjectNode fields = mappings.putObject("properties");
        fields.putObject(LuceneFieldNames.KIND).put("type", "keyword");
        fields.putObject(LuceneFieldNames.ID).put("type", "keyword");
        fields.putObject(OpenSearchFieldNames.NUMBER).put("type", "long");
        fields.putObject(LuceneFieldNames.PROMINENCE).put("type", "double").put("index", false);
        fields.putObject(LuceneFieldNames.BOOST).put("type", "rank_feature");
        fields.putObject(LuceneFieldNames.WHOLE_NAME).put("type", "keyword").put("doc_values", false);
        addWords(fields, LuceneFieldNames.NAME);
        addWords(fields, LuceneFieldNames.WORD);
        for (Language language : Language.values()) {
            addWords(fields, LuceneFieldNames.name(language));
            addWords(fields, LuceneFieldNames.text(language));
        }
        for (String dynamic : new String[] {OpenSearchFieldNames.FACETS, OpenSearchFieldNames.FEATURES}) {
            fields.putObject(dynamic).put("type", "object").put("dynamic", true);
        }
        for (String stored : new String[] {OpenSearchFieldNames.VECTORS, OpenSearchFieldNames.STORED}) {
            fields.putObject(stored).put("type", "object").put("enabled", false);
        }
    }

    private static void addTemplates(ObjectNode mappings) {
        var templates = mappings.putArray("dynamic_templates");
        ObjectNode facets = templates.addObject().putObject("facets");
        facets.put("path_match", OpenSearchFieldNames.FACETS + ".*")
                .putObject("mapping")
                .put("type", "keyword");
        ObjectNode features = templates.addObject().putObject("features");
        features.put("path_match", OpenSearchFieldNames.FEATURES + ".*")
                .put("match_mapping_type", "object")
                .putObject("mapping")
                .put("type", "rank_features");
    }

    /// No query uses positions.
    private static void addWords(ObjectNode fields, String name) {
        fields.putObject(name).put("type", "text").put("analyzer", ANALYSED).put("index_options", "freqs");
    }
}
