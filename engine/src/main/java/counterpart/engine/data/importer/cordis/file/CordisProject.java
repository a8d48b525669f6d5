package counterpart.engine.data.importer.cordis.file;

import counterpart.engine.data.csv.CsvRow;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/// A project of CORDIS; its fields are added while the tags are read.
public final class CordisProject {

    private static final int DAY = 10;
    private static final int YEAR = 4;

    private final String id;
    private final LocalDate signed;
    private final String keywords;
    private final Grant grant;
    private final SortedSet<String> fields = new TreeSet<>();

    public CordisProject(String id, LocalDate signed, String keywords, Grant grant) {
        this.id = id;
        this.signed = signed;
        this.keywords = keywords;
        this.grant = grant;
    }

    /// The project of a row.
    ///
    /// @throws java.time.DateTimeException when a date is invalid, or the date of signature missing
    static CordisProject of(CsvRow row) {
        return new CordisProject(row.text("id"), day(row.text("ecSignatureDate")), row.text("keywords"), Grant.of(row));
    }

    public String id() {
        return id;
    }

    public LocalDate signed() {
        return signed;
    }

    /// Year of signature.
    public int year() {
        return signed.getYear();
    }

    public String keywords() {
        return keywords;
    }

    public Grant grant() {
        return grant;
    }

    /// Codes of the fields it is tagged with.
    public SortedSet<String> fields() {
        return fields;
    }

    /// A day, or the first of a year of which no more is known.
    static LocalDate day(String text) {
        return LocalDate.parse(
                text.length() >= DAY
                        ? text.substring(0, DAY)
                        : text.substring(0, Math.min(YEAR, text.length())) + "-01-01");
    }
}
