package counterpart.engine.data.importer.merge;

import counterpart.engine.data.importer.build.ImportedInstitutions;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.PlaceLookup;
import counterpart.engine.data.importer.build.RegionRecord;
import counterpart.engine.data.linkage.DuplicateGroups;
import counterpart.engine.data.linkage.DuplicateGroups.Group;
import counterpart.engine.data.linkage.InstitutionLink;
import counterpart.engine.data.linkage.InstitutionRecord;
import counterpart.engine.data.linkage.SeparateInstitutions;
import counterpart.engine.model.Institution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Resolves groups of institutions that may be one: records of the same name or identifier in the same place become one
/// institution; the others are marked as sites of the largest in the table `institution_sites`. Pairs of the hand-kept
/// table `distinct_institutions` are left alone.
final class DuplicateResolver {

    private static final String SITES = "institution_sites";
    private static final String DISTINCT = "distinct_institutions";

    /// Up to this distance two records of one name in one region are one place.
    private static final double SAME_PLACE_KM = 50;

    /// Tables whose rows name an institution: its column, and the column that must stay unique for it (-1: one row).
    private static final Map<String, int[]> TABLES = Map.of(
            "participations", new int[] {1, 0},
            "competences", new int[] {0, 1},
            "publications", new int[] {0, 1},
            "research_spending", new int[] {1, 2},
            "cluster_organisations", new int[] {0, -1});

    private final PackageBuilder builder;
    private final PlaceLookup places;
    private final InstitutionIdTable ids;
    private final SeparateInstitutions settled = new SeparateInstitutions();
    private final Map<String, String> merged = new TreeMap<>();
    private final List<Site> sites = new ArrayList<>();
    private final Map<String, Set<String>> rows = new HashMap<>();

    private record Site(String institution, String siteOf, String reason, String source) {}

    DuplicateResolver(PackageBuilder builder, PlaceLookup places, InstitutionIdTable ids) {
        this.builder = builder;
        this.places = places;
        this.ids = ids;
    }

    void resolve() {
        builder.target()
                .readIfPresent(
                        DISTINCT, row -> settled.add(row.required("institution"), row.required("other_institution")));
        TABLES.forEach(this::index);
        int before;
        do { // what a record adds to another may be what a third one shares
            before = merged.size() + sites.size();
            settled.unsettled(groups()).forEach(this::resolve);
        } while (before < merged.size() + sites.size());
        TABLES.forEach((table, columns) -> builder.tables().rename(table, columns[0], merged));
        builder.report().figure("institutions merged as duplicates", merged.size());
        writeSites();
    }

    /// Rows of institutions that were merged afterwards are those of the institution they became.
    private void writeSites() {
        builder.tables().begin(SITES);
        Set<List<String>> written = new HashSet<>();
        for (Site site : sites) {
            String institution = merged.getOrDefault(site.institution(), site.institution());
            String siteOf = merged.getOrDefault(site.siteOf(), site.siteOf());
            if (!institution.equals(siteOf) && written.add(List.of(institution, siteOf))) {
                builder.tables().add(SITES, institution, siteOf, site.reason(), site.source());
            }
        }
        builder.report().figure("institutions marked as sites of another", written.size());
    }

    private void index(String table, int[] columns) {
        for (List<String> row : builder.tables().rows(table)) {
            String key = columns[1] < 0 ? "" : row.get(columns[1]);
            rows.computeIfAbsent(row.get(columns[0]), institution -> new HashSet<>())
                    .add(table + " " + key);
        }
    }

    private List<Group> groups() {
        List<InstitutionRecord> all = new ArrayList<>();
        List<InstitutionRecord> abroad = new ArrayList<>();
        for (ImportedInstitutions.Located located : builder.institutions().all()) {
            Institution institution = located.institution();
            RegionRecord region = places.find(institution.region().value()).orElseThrow();
            InstitutionRecord subject = InstitutionRecord.of(institution, region.country());
            all.add(subject);
            if (!region.kind().equals("nuts2")) {
                abroad.add(subject);
            }
        }
        return DuplicateGroups.of(all, abroad);
    }

    private void resolve(Group group) {
        List<Institution> members = group.institutions().stream()
                .map(id -> merged.getOrDefault(id, id))
                .distinct()
                .flatMap(id -> find(id).stream())
                .sorted(Comparator.comparingInt(Institution::participations)
                        .reversed()
                        .thenComparing(Institution::id))
                .toList();
        for (int i = 1; i < members.size(); i++) {
            resolve(members.getFirst().id(), members.get(i), group.reason());
        }
    }

    private void resolve(String largest, Institution other, String reason) {
        if (settled.contains(largest, other.id())) {
            return;
        }
        Institution main = find(largest).orElseThrow();
        if (isOne(main, other, reason) && isSamePlace(main, other) && sharesNoRow(main, other)) {
            merge(main, other, reason);
        } else {
            sites.add(new Site(other.id(), main.id(), reason, other.source()));
            settled.add(other.id(), main.id());
        }
    }

    private Optional<Institution> find(String id) {
        return builder.institutions().find(id).map(ImportedInstitutions.Located::institution);
    }

    private static boolean isOne(Institution a, Institution b, String reason) {
        return reason.equals("ror") || (reason.equals("name") && a.type() == b.type());
    }

    private static boolean isSamePlace(Institution a, Institution b) {
        return a.region().equals(b.region()) && a.location().distanceKm(b.location()) <= SAME_PLACE_KM;
    }

    private boolean sharesNoRow(Institution a, Institution b) {
        Set<String> own = rows.getOrDefault(a.id(), Set.of());
        return rows.getOrDefault(b.id(), Set.of()).stream().noneMatch(own::contains);
    }

    private void merge(Institution main, Institution other, String reason) {
        builder.institutions()
                .find(main.id())
                .ifPresent(located -> builder.institutions()
                        .put(new ImportedInstitutions.Located(
                                RenamedInstitutions.joined(main, other),
                                located.locatedBy(),
                                located.distanceKm(),
                                located.confidence())));
        builder.institutions().remove(other.id());
        merged.replaceAll((id, into) -> into.equals(other.id()) ? main.id() : into);
        merged.put(other.id(), main.id());
        settled.rename(other.id(), main.id());
        rows.computeIfAbsent(main.id(), id -> new HashSet<>()).addAll(rows.getOrDefault(other.id(), Set.of()));
        ids.merged(other.id(), new InstitutionLink(main.id(), method(reason)));
    }

    private static InstitutionLink.Method method(String reason) {
        return reason.equals("ror") ? InstitutionLink.Method.ROR_ID : InstitutionLink.Method.NAME_AND_PLACE;
    }
}
