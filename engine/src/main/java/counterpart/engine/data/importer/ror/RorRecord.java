package counterpart.engine.data.importer.ror;

import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A record of the Research Organization Registry.
///
/// @param names display name first; other names from the JSON dump only
/// @param types words of ROR, in lower case
/// @param subdivision ISO 3166-2 code, empty when the record gives none
public record RorRecord(
        String id,
        List<String> names,
        @Nullable String acronym,
        List<String> types,
        String country,
        String subdivision,
        String city,
        @Nullable GeoPoint point,
        @Nullable String website) {

    public RorRecord {
        names = List.copyOf(names);
        types = types.stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
    }

    public String name() {
        return names.getFirst();
    }

    public InstitutionRecord subject() {
        return new InstitutionRecord(id, names, acronym, type(), country, city, point, website, id);
    }

    /// The most specific type of a record with several.
    public Institution.Type type() {
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
