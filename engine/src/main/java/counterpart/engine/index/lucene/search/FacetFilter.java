package counterpart.engine.index.lucene.search;

import counterpart.engine.index.lucene.document.LuceneFieldNames;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Filters by facet values. A facet that no document has, and a facet without accepted values, match no document.
final class FacetFilter {

    private FacetFilter() {}

    static Query filter(Map<String, Set<String>> facets) {
        return filtered(new BooleanQuery.Builder(), facets);
    }

    static BooleanQuery filtered(BooleanQuery.Builder query, Map<String, Set<String>> facets) {
        facets.forEach((name, values) -> query.add(
                new TermInSetQuery(
                        LuceneFieldNames.facet(name),
                        values.stream().map(BytesRef::new).toList()),
                Occur.FILTER));
        return query.build();
    }
}
