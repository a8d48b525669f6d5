package counterpart.engine.index;

import counterpart.engine.index.fieldrecognition.need.Side;
import counterpart.engine.model.FieldCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Search by words and facets, suggestions and the fields of a text. Thread-safe.
public interface TextIndex {

    /// Documents by words and facets.
    SearchHits search(TextQuery query);

    /// Those of some documents that a search finds on any of its pages.
    ///
    /// @param ids of documents of the query's kind
    Set<String> found(TextQuery query, Collection<String> ids);

    /// The number of all hits of a search by facet and value, the most frequent value first, then by value.
    Map<String, Map<String, Integer>> facets(TextQuery query);

    /// Hits of all kinds for a search box, a few of each; the last word may be incomplete. A blank text gives no
    /// hits.
    ///
    /// @throws IllegalArgumentException when the limit is below 1
    Map<EntryKind, List<SearchHits.Hit>> suggest(String text, int limitPerKind);

    /// The fields that a free text in German or English mentions, highest confidence first, with a confidence in
    /// (0, 1].
    ///
    /// @throws IllegalArgumentException when the limit is below 1
    List<FieldHit> fieldsOf(String text, int limit);

    /// The fields that a free text names as what its author has, or as what they need; highest confidence first.
    ///
    /// @throws IllegalArgumentException when the limit is below 1
    List<FieldHit> fieldsOf(String text, Side side, int limit);

    /// A field recognised in a text.
    ///
    /// @param confidence in (0, 1]: confidence that the text mentions the field
    /// @param words the words of the text that indicate the field
    record FieldHit(FieldCode field, double confidence, List<String> words) {}
}
