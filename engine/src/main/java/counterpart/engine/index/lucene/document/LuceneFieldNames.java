package counterpart.engine.index.lucene.document;

import counterpart.engine.index.EntryKind;
import counterpart.engine.index.VectorField;
import counterpart.engine.model.Language;
import java.util.Locale;

/// The names of the Lucene fields. Any change to them, their content or its analysis requires a higher [#FORMAT].
public final class LuceneFieldNames {

    /// Part of an index's identity: an index of another format is rebuilt.
    public static final int FORMAT = 4;

    /// Kind and id in one term.
    public static final String KEY = "key";
    public static final String KIND = "kind";
    /// Sorted doc values, for sorting and identifying hits.
    public static final String ID = "id";
    public static final String PROMINENCE = "prominence";
    /// Numbers that raise a score.
    public static final String BOOST = "boost";
    /// Whole names, folded.
    public static final String WHOLE_NAME = "whole-name";
    /// Words of names, folded.
    public static final String NAME = "name";
    /// Words of texts, folded.
    public static final String WORD = "word";
    /// Words of names and texts, folded, for spelling correction; those of projects are too many and too odd.
    public static final String SPELLING = "spelling";
    public static final String LOCATION = "location";
    /// The terms of a field, stored; see [StoredFieldTerms].
    public static final String TERM = "term";
    public static final String FACET_PREFIX = "facet.";

    private static final String VECTOR_PREFIX = "vector.";

    private LuceneFieldNames() {}

    public static String key(EntryKind kind, String id) {
        return kind + ":" + id;
    }

    public static String facet(String name) {
        return FACET_PREFIX + name;
    }

    /// Stems of the names in a language.
    public static String name(Language language) {
        return NAME + "-" + language.code();
    }

    /// Stems of the texts in a language.
    public static String text(Language language) {
        return "text-" + language.code();
    }

    public static String vector(EntryKind kind, VectorField space) {
        return VECTOR_PREFIX + kind.name().toLowerCase(Locale.ROOT) + "." + space.name();
    }

    public static boolean isVector(String field) {
        return field.startsWith(VECTOR_PREFIX);
    }
}
