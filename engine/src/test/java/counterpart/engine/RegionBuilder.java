package counterpart.engine;

import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.RegionGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// A region of a [World] in the making; 100 participations, somewhere in the north, unless said otherwise.
public final class RegionBuilder {

    final RegionId id;
    private double lat = 60;
    private double lon = 15;
    private int participations = 100;
    private boolean curated;
    final List<RegionGrade> grades = new ArrayList<>();
    final List<Institution> institutions = new ArrayList<>();
    final List<Competence> competences = new ArrayList<>();

    RegionBuilder(RegionId id) {
        this.id = id;
    }

    /// A university of the region has five projects on the field alone.
    public RegionBuilder strongIn(String field) {
        return strongIn(field, 5);
    }

    public RegionBuilder strongIn(String field, double mass) {
        return holds(institution("University of " + id, Institution.Type.UNIVERSITY, false), field, mass);
    }

    /// An institution of its own has so many projects on the field alone.
    public RegionBuilder holds(String name, Institution.Type type, String field, double mass) {
        return holds(institution(name, type, false), field, mass);
    }

    /// An organisation that books its sites' projects here.
    public RegionBuilder headOffice(String name, String field, double mass) {
        return holds(institution(name, Institution.Type.RESEARCH_INSTITUTE, true), field, mass);
    }

    /// An institution that is known to work in a field, without projects.
    public RegionBuilder claims(String name, Institution.Type type, String field) {
        Institution institution = institution(name, type, false);
        competences.add(new Competence(institution.id(), World.field(field), 0, 0, 0, 0, 0, 1, "world-regions"));
        return this;
    }

    public RegionBuilder graded(String field, int grade) {
        curated = true;
        grades.add(new RegionGrade(id, World.field(field), grade, false, null, "world-regions"));
        return this;
    }

    public RegionBuilder gradedBySource(String field, int grade) {
        curated = true;
        grades.add(new RegionGrade(id, World.field(field), grade, true, "https://example.org", "world-regions"));
        return this;
    }

    public RegionBuilder at(double newLat, double newLon) {
        lat = newLat;
        lon = newLon;
        return this;
    }

    public RegionBuilder participations(int number) {
        participations = number;
        return this;
    }

    /// An institution without competences.
    public RegionBuilder institution(String name) {
        institution(name, Institution.Type.UNIVERSITY, false);
        return this;
    }

    private RegionBuilder holds(Institution institution, String field, double mass) {
        competences.add(new Competence(
                institution.id(), World.field(field), mass, (int) Math.ceil(mass), 0, 2022, 2024, 0, "cordis-horizon"));
        return this;
    }

    private Institution institution(String name, Institution.Type type, boolean headOffice) {
        String institutionId = (id + "-" + name).toLowerCase(Locale.ROOT).replace(' ', '-');
        return institutions.stream()
                .filter(known -> known.id().equals(institutionId))
                .findFirst()
                .orElseGet(() -> {
                    Institution institution = new Institution(
                            institutionId,
                            name,
                            null,
                            type,
                            id,
                            "City",
                            point(),
                            null,
                            null,
                            headOffice,
                            10,
                            "cordis-horizon");
                    institutions.add(institution);
                    return institution;
                });
    }

    private GeoPoint point() {
        return new GeoPoint(lat, lon);
    }

    Region region() {
        return new Region(
                id,
                id.value().substring(0, 2),
                id.value().contains("-") ? Region.Kind.SUBDIVISION : Region.Kind.NUTS2,
                Localised.same("Region " + id),
                point(),
                participations,
                OptionalInt.of(2024),
                curated,
                "nuts-2021");
    }
}
