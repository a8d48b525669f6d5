package counterpart.web.search;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.WeightedField;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// The areas under which the start page lists clusters, determined by the field with the largest weight in a
/// profile; they are in page order, and where two areas claim a field the longer code wins.
public enum ThemeArea {
    MOBILITY("/25/75", "/29/99"),
    PRODUCTION("/25/75/469", "/25/63", "/25/59", "/23/53/369", "/25/73/453"),
    DIGITAL("/23/47", "/23/45"),
    PHOTONICS("/23/43", "/25/73"),
    HEALTH("/21", "/23/49", "/25/57"),
    ENERGY("/25/67", "/23/53", "/25/73/451", "/29/91/521"),
    CREATIVE("/29", "/31");

    /// Codes separated by spaces.
    private final String fields;

    ThemeArea(String... fields) {
        this.fields = String.join(" ", fields);
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ThemeArea of(Cluster cluster) {
        return cluster.profile().own().stream()
                .max(Comparator.comparingDouble(WeightedField::weight))
                .map(field -> of(field.field()))
                .orElse(CREATIVE);
    }

    private static ThemeArea of(FieldCode field) {
        return Arrays.stream(values())
                .max(Comparator.comparingInt(area -> area.closeness(field)))
                .orElse(CREATIVE);
    }

    private int closeness(FieldCode field) {
        return Arrays.stream(fields.split(" "))
                .map(FieldCode::new)
                .filter(field::isWithin)
                .mapToInt(FieldCode::level)
                .max()
                .orElse(0);
    }
}
