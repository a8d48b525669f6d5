package counterpart.engine.index;

import counterpart.engine.model.Language;
import java.util.Locale;

/// The names of the Lucene fields. Whoever changes them, their content or its analysis raises [#FORMAT].
final class Names {

    /// Part of an index's identity: an index of another format is built anew.
    static final int FORMAT = 2;

    /// Kind and id in one term.
    static final String KEY = "key";
    static final String KIND = "kind";
    /// Sorted doc values, to sort and to name hits by.
    static final String ID = "id";
    static final String PROMINENCE = "prominence";
    /// Numbers that raise a score.
    static final String BOOST = "boost";
    /// Whole names, folded.
    static final String WHOLE_NAME = "whole-name";
    /// Words of names, folded.
    static final String NAME = "name";
    /// Words of texts, folded.
    static final String WORD = "word";
    /// Words of names and texts, folded, to look for the right spelling of a word.
    static final String SPELLING = "spelling";
    static final String LOCATION = "location";
    /// The terms of a field, stored; see [StoredTerms].
    static final String TERM = "term";
    static final String FACET_PREFIX = "facet.";

    private static final String VECTOR_PREFIX = "vector.";

    private Names() {}

    static String key(Kind kind, String id) {
        return kind + ":" + id;
    }

    static String facet(String name) {
        return FACET_PREFIX + name;
    }

    /// Stems of the names in a language.
    static String name(Language language) {
        return NAME + "-" + language.code();
    }

    /// Stems of the texts in a language.
    static String text(Language language) {
        return "text-" + language.code();
    }

    static String vector(Kind kind, Space space) {
        return VECTOR_PREFIX + kind.name().toLowerCase(Locale.ROOT) + "." + space.name();
    }

    static boolean isVector(String field) {
        return field.startsWith(VECTOR_PREFIX);
    }
}
