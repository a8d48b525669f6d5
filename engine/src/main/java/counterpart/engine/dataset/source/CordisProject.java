package counterpart.engine.dataset.source;

import java.util.SortedSet;
import java.util.TreeSet;

/// A project of CORDIS; its fields are added while the tags are read.
final class CordisProject {

    private final String id;
    private final int year;
    private final String keywords;
    private final SortedSet<String> fields = new TreeSet<>();

    CordisProject(String id, int year, String keywords) {
        this.id = id;
        this.year = year;
        this.keywords = keywords;
    }

    String id() {
        return id;
    }

    /// Year of signature.
    int year() {
        return year;
    }

    String keywords() {
        return keywords;
    }

    /// Codes of the fields it is tagged with.
    SortedSet<String> fields() {
        return fields;
    }
}
