package counterpart.web.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named table with typed cells (text, number, day, address); null for an unknown value.
public final class ReportTable {

    private final String name;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    ReportTable(String name, List<String> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    void row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    public String name() {
        return name;
    }

    public List<String> columns() {
        return columns;
    }

    public List<List<@Nullable Object>> rows() {
        return rows;
    }

    /// A hyperlink.
    public record Link(String address, String text) {}
}
