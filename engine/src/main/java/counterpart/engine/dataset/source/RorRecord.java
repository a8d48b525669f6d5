package counterpart.engine.dataset.source;

import counterpart.engine.dataset.identity.Subject;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A record of the Research Organization Registry.
///
/// @param names the one to show first; others from the JSON dump only
/// @param types words of ROR, in lower case
/// @param subdivision ISO 3166-2 code, empty when the record gives none
record RorRecord(
        String id,
        List<String> names,
        @Nullable String acronym,
        List<String> types,
        String country,
        String subdivision,
        String city,
        @Nullable GeoPoint point,
        @Nullable String website) {

    RorRecord {
        names = List.copyOf(names);
        types = types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
    }

    String name() {
        return names.getFirst();
    }

    Subject subject() {
        return new Subject(id, names, acronym, type(), country, city, point, website, id);
    }

    /// The type that says most where a record has several.
    Institution.Type type() {
        return types.contains("education")
                ? Institution.Type.UNIVERSITY
                : types.stream()
                        .map(RorRecord::type)
                        .filter(type -> type != Institution.Type.OTHER)
                        .findFirst()
                        .orElse(Institution.Type.OTHER);
    }

    private static Institution.Type type(String word) {
        return switch (word) {
            case "healthcare" -> Institution.Type.HOSPITAL;
            case "facility" -> Institution.Type.RESEARCH_INSTITUTE;
            case "company" -> Institution.Type.COMPANY;
            case "government" -> Institution.Type.PUBLIC_BODY;
            default -> Institution.Type.OTHER;
        };
    }
}
