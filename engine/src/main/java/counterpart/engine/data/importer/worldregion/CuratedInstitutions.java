package counterpart.engine.data.importer.worldregion;

import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Adds the institutions of the gathered facts and their fields. CORDIS participants get the id of
/// the participant, so that CORDIS figures are added to them.
final class CuratedInstitutions {

    private static final String PARENT_MATCH = "parent organisation";

    private final PackageBuilder builder;

    CuratedInstitutions(PackageBuilder builder) {
        this.builder = builder;
    }

    void add(String region, JsonNode fact) {
        Institution institution = institution(id(region, fact), region, fact);
        String basis = FactsReader.text(fact, "basis");
        builder.institutions().put(new ImportedInstitutions.Located(institution, "curated", null, basis));
        for (String field : new LinkedHashSet<>(FactsReader.texts(fact, "fields"))) {
            competence(institution.id(), field);
        }
    }

    private String id(String region, JsonNode fact) {
        String participant = FactsReader.text(fact, "cordis_organisation_id");
        String id = participant.isEmpty()
                ? region.toLowerCase(Locale.ROOT) + "-" + slug(FactsReader.text(fact, "name"))
                : "cordis-" + participant;
        String unique = id;
        for (int i = 2; builder.institutions().find(unique).isPresent(); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    private Institution institution(String id, String region, JsonNode fact) {
        return new Institution(
                id,
                FactsReader.text(fact, "name"),
                FactsReader.textOrNull(fact, "short"),
                type(FactsReader.text(fact, "type")),
                new RegionId(region),
                FactsReader.textOrNull(fact, "city"),
                new GeoPoint(fact.path("lat").asDouble(), fact.path("lon").asDouble()),
                FactsReader.textOrNull(fact, "website_domain"),
                ror(fact),
                false,
                0,
                WorldRegionsImporter.ID);
    }

    private void competence(String institution, String field) {
        if (builder.fields().contains(field)) {
            builder.tables().add("competences", institution, field, "0", "0", "", "", "", "1", WorldRegionsImporter.ID);
        } else {
            builder.report()
                    .add(Outcome.SKIPPED, WorldRegionsImporter.FILE, 0, "unknown field", institution + " " + field);
        }
    }

    /// The identifier of the institution itself; one of the organisation it belongs to would be wrong here.
    private static @Nullable String ror(JsonNode fact) {
        return FactsReader.text(fact, "ror_match").equals(PARENT_MATCH) ? null : FactsReader.textOrNull(fact, "ror_id");
    }

    private static Institution.Type type(String words) {
        return Institution.Type.ofKey(FactsReader.key(words))
                .orElseThrow(() -> new IllegalArgumentException(
                        WorldRegionsImporter.FILE + ": unknown type of institution '" + words + "'"));
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
