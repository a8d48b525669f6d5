package counterpart.web.portfolio;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the columns of the heat map are.
enum GridColumns {
    COUNTRY,
    REGION;

    /// The key in an address.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(GridColumns::key).toList();
    }

    static Optional<GridColumns> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
