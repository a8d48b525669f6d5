package counterpart.engine.index.opensearch.search;

import counterpart.engine.index.lucene.document.LuceneFieldNames;
import counterpart.engine.index.lucene.search.TextQueries;
import counterpart.engine.index.opensearch.client.OpenSearchClient;
import counterpart.engine.index.opensearch.document.AnalysedTokens;
import counterpart.engine.index.opensearch.document.IndexDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the queries of the embedded index in OpenSearch's language, clause by clause in the same order, so that
/// OpenSearch makes the same queries of them.
final class QueryJson {

    private QueryJson() {}

    /// A query in JSON.
    ///
    /// @throws IllegalArgumentException when it is of a class that text queries do not have
    static ObjectNode of(Query query) {
        if (query.equals(TextQueries.PROMINENCE)) {
            return prominence();
        }
        return switch (query) {
            case BooleanQuery all -> bool(all);
            case BoostQuery boosted -> boosted(of(boosted.getQuery()), boosted.getBoost());
            case ConstantScoreQuery constant -> node("constant_score", "filter", of(constant.getQuery()));
            case DisjunctionMaxQuery best -> best(best);
            case TermQuery term -> term("term", term.getTerm());
            case PrefixQuery prefix -> term("prefix", prefix.getPrefix());
            case SynonymQuery same -> same(same);
            case TermInSetQuery any -> any(any);
            default -> throw new IllegalArgumentException("no JSON for " + query.getClass());
        };
    }

    private static ObjectNode prominence() {
        ObjectNode query = OpenSearchClient.JSON.createObjectNode();
        ObjectNode feature = query.putObject("rank_feature");
        feature.put("field", LuceneFieldNames.BOOST).put("boost", TextQueries.PROMINENT);
        feature.putObject("saturation").put("pivot", TextQueries.HALF_PROMINENT);
        return query;
    }

    private static ObjectNode bool(BooleanQuery all) {
        ObjectNode query = OpenSearchClient.JSON.createObjectNode();
        ObjectNode bool = query.putObject("bool");
        for (BooleanClause clause : all) {
            bool.withArray(clause.occur().name().toLowerCase(Locale.ROOT)).add(of(clause.query()));
        }
        if (all.getMinimumNumberShouldMatch() > 0) {
            bool.put("minimum_should_match", all.getMinimumNumberShouldMatch());
        }
        return query;
    }

    /// Every query is an object with one key, whose value takes the boost.
    private static ObjectNode boosted(ObjectNode query, float boost) {
        String type = query.propertyNames().iterator().next();
        ObjectNode parameters = (ObjectNode) query.path(type);
        switch (type) {
            case "term", "prefix", "match" ->
                ((ObjectNode) parameters.path(
                                parameters.propertyNames().iterator().next()))
                        .put("boost", boost);
            default -> parameters.put("boost", boost);
        }
        return query;
    }

    private static ObjectNode best(DisjunctionMaxQuery best) {
        ObjectNode query = OpenSearchClient.JSON.createObjectNode();
        ObjectNode max = query.putObject("dis_max").put("tie_breaker", best.getTieBreakerMultiplier());
        ArrayNode ways = max.putArray("queries");
        best.forEach(way -> ways.add(of(way)));
        return query;
    }

    private static ObjectNode term(String type, Term term) {
        ObjectNode value = OpenSearchClient.JSON.createObjectNode();
        value.put("value", term.text());
        return node(type, term.field(), value);
    }

    /// Words at the same position become one query for synonyms.
    private static ObjectNode same(SynonymQuery same) {
        ObjectNode match = OpenSearchClient.JSON.createObjectNode();
        match.put(
                        "query",
                        AnalysedTokens.same(
                                same.getTerms().stream().map(Term::text).toList()))
                .put("analyzer", IndexDefinition.ANALYSED);
        return node("match", same.getField(), match);
    }

    private static ObjectNode any(TermInSetQuery any) {
        ObjectNode query = OpenSearchClient.JSON.createObjectNode();
        ArrayNode values = query.putObject("terms").putArray(any.getField());
        try {
            BytesRefIterator terms = any.getBytesRefIterator();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                values.add(term.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return query;
    }

    private static ObjectNode node(String type, String name, ObjectNode value) {
        ObjectNode query = OpenSearchClient.JSON.createObjectNode();
        query.putObject(type).set(name, value);
        return query;
    }
}
