package counterpart.engine.data.importer.patentsview;

import counterpart.engine.data.DataPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// The names of WIPO fields in the hand-kept table `wipo_fields`, numbered; capitals make no difference.
final class WipoFieldNames {

    private final List<String> names = new ArrayList<>();
    private final List<String> lower = new ArrayList<>();

    private WipoFieldNames() {}

    /// @throws IllegalArgumentException when the table has more than 64 names
    static WipoFieldNames read(DataPackage target) {
        WipoFieldNames fields = new WipoFieldNames();
        target.readIfPresent("wipo_fields", row -> fields.add(row.required("wipo_field")));
        if (fields.names.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "wipo_fields: " + fields.names.size() + " names; at most " + Long.SIZE + " are allowed");
        }
        return fields;
    }

    private void add(String name) {
        if (!names.contains(name)) {
            names.add(name);
            lower.add(name.toLowerCase(Locale.ROOT));
        }
    }

    int size() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    /// The number of a field.
    OptionalInt find(String title) {
        int number = lower.indexOf(title.strip().toLowerCase(Locale.ROOT));
        return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
