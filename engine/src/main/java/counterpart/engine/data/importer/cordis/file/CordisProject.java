package counterpart.engine.data.importer.cordis.file;

import java.util.SortedSet;
import java.util.TreeSet;

/// A project of CORDIS; its fields are added while the tags are read.
public final class CordisProject {

    private final String id;
    private final int year;
    private final String keywords;
    private final SortedSet<String> fields = new TreeSet<>();

    public CordisProject(String id, int year, String keywords) {
        this.id = id;
        this.year = year;
        this.keywords = keywords;
    }

    public String id() {
        return id;
    }

    /// Year of signature.
    public int year() {
        return year;
    }

    public String keywords() {
        return keywords;
    }

    /// Codes of the fields it is tagged with.
    public SortedSet<String> fields() {
        return fields;
    }
}
