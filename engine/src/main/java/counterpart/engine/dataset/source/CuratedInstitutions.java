package counterpart.engine.dataset.source;

import counterpart.engine.dataset.source.ImportReport.Outcome;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Adds the institutions of the gathered facts and their fields. One that is a CORDIS participant gets the
/// participant's id, so that CORDIS' figures are added to it.
final class CuratedInstitutions {

    private static final String PARENT_MATCH = "parent organisation";

    private final Draft draft;

    CuratedInstitutions(Draft draft) {
        this.draft = draft;
    }

    void add(String region, JsonNode fact) {
        Institution institution = institution(id(region, fact), region, fact);
        String basis = Facts.text(fact, "basis");
        draft.institutions().put(new Institutions.Located(institution, "curated", null, basis));
        for (String field : new LinkedHashSet<>(Facts.texts(fact, "fields"))) {
            competence(institution.id(), field);
        }
    }

    private String id(String region, JsonNode fact) {
        String participant = Facts.text(fact, "cordis_organisation_id");
        String id = participant.isEmpty()
                ? region.toLowerCase(Locale.ROOT) + "-" + slug(Facts.text(fact, "name"))
                : "cordis-" + participant;
        String unique = id;
        for (int i = 2; draft.institutions().find(unique).isPresent(); i++) {
            unique = id + "-" + i;
        }
        return unique;
    }

    private Institution institution(String id, String region, JsonNode fact) {
        return new Institution(
                id,
                Facts.text(fact, "name"),
                Facts.textOrNull(fact, "short"),
                type(Facts.text(fact, "type")),
                new RegionId(region),
                Facts.textOrNull(fact, "city"),
                new GeoPoint(fact.path("lat").asDouble(), fact.path("lon").asDouble()),
                Facts.textOrNull(fact, "website_domain"),
                ror(fact),
                false,
                0,
                WorldRegionsImport.ID);
    }

    private void competence(String institution, String field) {
        if (draft.fields().contains(field)) {
            draft.tables().add("competences", institution, field, "0", "0", "", "", "", "1", WorldRegionsImport.ID);
        } else {
            draft.report().add(Outcome.SKIPPED, WorldRegionsImport.FILE, 0, "unknown field", institution + " " + field);
        }
    }

    /// The identifier of the institution itself; one of the organisation it belongs to would be wrong here.
    private static @Nullable String ror(JsonNode fact) {
        return Facts.text(fact, "ror_match").equals(PARENT_MATCH) ? null : Facts.textOrNull(fact, "ror_id");
    }

    private static Institution.Type type(String words) {
        return Institution.Type.ofKey(Facts.key(words))
                .orElseThrow(() -> new IllegalArgumentException(
                        WorldRegionsImport.FILE + ": unknown type of institution '" + words + "'"));
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
