package counterpart.web.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table with a name: typed cells (text, number, day, address), null where nothing is known.
final class Sheet {

    private final String name;
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Sheet(String name, List<String> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    void row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    /// An address to follow.
    record Link(String address, String text) {}
}
