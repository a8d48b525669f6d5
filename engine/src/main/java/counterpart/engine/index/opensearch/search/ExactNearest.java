package counterpart.engine.index.opensearch.search;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.document.OpenSearchFieldNames;
import counterpart.engine.index.opensearch.document.StoredVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The documents with the largest products, in double precision. Candidates come in the order of their approximate
/// scores and are multiplied again from their stored vectors; more are taken until none that is left can be among the
/// best. A query with more entries than OpenSearch takes clauses is divided; what is left then is bounded by the sum of
/// what the parts have left.
final class ExactNearest {

    static final Comparator<SearchHits.Hit> ORDER =
            Comparator.comparingDouble(SearchHits.Hit::score).reversed().thenComparing(SearchHits.Hit::id);

    /// OpenSearch takes 1,024, filters included, unless it is configured otherwise.
    private static final int CLAUSES = 900;

    private final IndexSearches searches;
    private final EntryKind kind;
    private final VectorField space;
    private final int limit;

    ExactNearest(IndexSearches searches, EntryKind kind, VectorField space, int limit) {
        this.searches = searches;
        this.kind = kind;
        this.space = space;
        this.limit = limit;
    }

    List<SearchHits.Hit> of(SparseVector query, Map<String, Set<String>> facets) {
        List<CandidatePages> parts = parts(query, facets);
        Map<String, Double> products = new HashMap<>();
        PriorityQueue<Double> best = new PriorityQueue<>();
        while (mayMissSome(parts, best)) {
            parts.stream().filter(part -> !part.isExhausted()).forEach(part -> read(part, query, products, best));
        }
        return products.entrySet().stream()
                .filter(product -> product.getValue() > 0)
                .map(product -> new SearchHits.Hit(kind, product.getKey(), product.getValue()))
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    /// Whether a document that was not read can be among the best, an equal product included.
    private boolean mayMissSome(List<CandidatePages> parts, PriorityQueue<Double> best) {
        if (parts.stream().allMatch(CandidatePages::isExhausted)) {
            return false;
        }
        double left = parts.stream().mapToDouble(CandidatePages::largestLeft).sum();
        return best.size() < limit || best.element() <= left;
    }

    private void read(
            CandidatePages part, SparseVector query, Map<String, Double> products, PriorityQueue<Double> best) {
        for (JsonNode hit : part.next()) {
            JsonNode source = hit.path("_source");
            String id = source.path(LuceneFieldNames.ID).asString("");
            if (!products.containsKey(id)) {
                double product = StoredVector.of(source, space).dot(query);
                products.put(id, product);
                if (product > 0) {
                    best.add(product);
                }
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
    }

    private List<CandidatePages> parts(SparseVector query, Map<String, Set<String>> facets) {
        List<Integer> entries =
                new ArrayList<>(IntStream.range(0, query.size()).boxed().toList());
        entries.sort(Comparator.comparingDouble(entry -> -Math.abs(query.value(entry))));
        List<CandidatePages> parts = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += CLAUSES) {
            parts.add(part(query, entries.subList(from, Math.min(entries.size(), from + CLAUSES)), facets));
        }
        return parts;
    }

    private CandidatePages part(SparseVector query, List<Integer> entries, Map<String, Set<String>> facets) {
        double scale = Math.abs(query.value(entries.getFirst()));
        ObjectNode all = OpenSearchClient.JSON.createObjectNode();
        ObjectNode bool = all.putObject("bool").put("minimum_should_match", 1);
        ArrayNode should = bool.putArray("should");
        for (int entry : entries) {
            should.add(clause(query.ordinal(entry), query.value(entry), scale));
        }
        ArrayNode filter = bool.putArray("filter");
        facets.forEach((name, values) ->
                values.forEach(filter.addObject().putObject("terms").putArray(LuceneFieldNames.facet(name))::add));
        ArrayNode wanted = OpenSearchClient.JSON.createArrayNode();
        wanted.add(LuceneFieldNames.ID).add(OpenSearchFieldNames.vector(space));
        return new CandidatePages(searches, all, wanted, scale, entries.size(), limit);
    }

    /// Values of the weight's sign count for a document, others against it: those are left out.
    private ObjectNode clause(int ordinal, double weight, double scale) {
        ObjectNode clause = OpenSearchClient.JSON.createObjectNode();
        ObjectNode feature = clause.putObject("rank_feature");
        feature.put(
                "field",
                OpenSearchFieldNames.features(kind, space) + "." + OpenSearchFieldNames.feature(ordinal, weight > 0));
        feature.put("boost", Math.max(Float.MIN_NORMAL, Math.nextUp((float) (Math.abs(weight) / scale))));
        feature.putObject("linear");
        return clause;
    }
}
