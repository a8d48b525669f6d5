package counterpart.engine.data;

import counterpart.engine.data.cluster.ClusterCatalogue;
import counterpart.engine.data.project.ProjectCatalogue;
import counterpart.engine.data.reliability.TableReliability;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.CoTagCount;
import counterpart.engine.model.evidence.Collaboration;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.FieldTerm;
import counterpart.engine.model.evidence.InstitutionId;
import counterpart.engine.model.evidence.InstitutionPair;
import counterpart.engine.model.evidence.NationalPrior;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.evidence.RegionGrade;
import counterpart.engine.model.evidence.RegionalEvidence;
import counterpart.engine.model.evidence.Source;
import counterpart.engine.model.lazy.LazyList;
import counterpart.engine.model.place.MetropolitanArea;
import counterpart.engine.model.place.MetropolitanAreas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// The content of a data package in memory, looked up by id, with the corrections of clusters applied to it.
/// Immutable.
public final class Dataset {

    private final Tables tables;
    private final Map<FieldCode, Field> fields;
    private final Memoized<Map<FieldCode, List<FieldTerm>>> termsByField;
    private final Map<String, Country> countries;
    private final Map<RegionId, Region> regions;
    private final Map<String, Institution> institutions;
    private final Map<String, Programme> programmes;
    private final Memoized<ProjectCatalogue> projects;
    private final Map<RegionId, List<Institution>> institutionsByRegion;
    private final Map<String, List<Competence>> competencesByInstitution;
    private final MetropolitanAreas metropolitanAreas;
    private final ClusterCatalogue clusters;
    /// The end of the version that identifies the corrections; empty without corrections.
    private final String versionSuffix;

    /// The tables' rows in the package's order, and the version that identifies their content.
    ///
    /// @param version hash of the package's files
    /// @param competences those of the package's table, and those counted from the projects
    /// @param grades curated grades, and those that follow from `regionalEvidence`
    /// @param collaborations counted from the projects, as are the `coTags`
    /// @param doubtfulOrganisations ids of cluster organisations of which a note says that they or their label
    ///     may have ended, or that something about them is not verified
    /// @param reliability by name, of the tables whose rows say on what they are based
    /// @param institutionPairs institutions that look like one and are sites of one or distinct
    /// @param aliases other codes of regions (old, new and NUTS-1 codes) with the regions they stand for
    public record Tables(
            String version,
            List<Source> sources,
            List<Field> fields,
            List<FieldTerm> terms,
            List<Country> countries,
            List<Region> regions,
            Map<String, List<RegionId>> aliases,
            List<RegionGrade> grades,
            List<Institution> institutions,
            List<InstitutionPair> institutionPairs,
            List<MetropolitanArea> metropolitanAreas,
            List<Competence> competences,
            List<Collaboration> collaborations,
            List<CoTagCount> coTags,
            List<Cluster> clusters,
            List<Programme> programmes,
            List<NationalPrior> nationalPriors,
            List<RegionalEvidence> regionalEvidence,
            List<InstitutionId> institutionIds,
            List<Project> projects,
            List<String> doubtfulOrganisations,
            SortedMap<String, TableReliability> reliability) {

        public Tables {
            sources = List.copyOf(sources);
            fields = List.copyOf(fields);
            terms = LazyList.copyOf(terms);
            countries = List.copyOf(countries);
            regions = List.copyOf(regions);
            aliases = Collections.unmodifiableMap(new LinkedHashMap<>(aliases));
            grades = List.copyOf(grades);
            institutions = List.copyOf(institutions);
            institutionPairs = List.copyOf(institutionPairs);
            metropolitanAreas = List.copyOf(metropolitanAreas);
            competences = List.copyOf(competences);
            collaborations = LazyList.copyOf(collaborations);
            coTags = LazyList.copyOf(coTags);
            clusters = List.copyOf(clusters);
            programmes = List.copyOf(programmes);
            nationalPriors = List.copyOf(nationalPriors);
            regionalEvidence = List.copyOf(regionalEvidence);
            institutionIds = LazyList.copyOf(institutionIds);
            projects = LazyList.copyOf(projects);
            doubtfulOrganisations = List.copyOf(doubtfulOrganisations);
            reliability = Collections.unmodifiableSortedMap(new TreeMap<>(reliability));
        }
    }

    /// @throws IllegalArgumentException when two rows of a table have one id
    public Dataset(Tables tables) {
        this.tables = tables;
        fields = byId(tables.fields(), Field::code);
        termsByField = new Memoized<>(() -> grouped(tables.terms(), FieldTerm::field));
        countries = byId(tables.countries(), Country::code);
        regions = byId(tables.regions(), Region::id);
        institutions = byId(tables.institutions(), Institution::id);
        clusters = new ClusterCatalogue(byId(tables.clusters(), Cluster::id));
        versionSuffix = "";
        programmes = byId(tables.programmes(), Programme::id);
        projects = new Memoized<>(() -> new ProjectCatalogue(byId(tables.projects(), Project::id)));
        institutionsByRegion = grouped(tables.institutions(), Institution::region);
        metropolitanAreas = new MetropolitanAreas(tables.metropolitanAreas());
        competencesByInstitution = grouped(tables.competences(), Competence::institution);
        if (!(tables.projects() instanceof LazyList)) { // else they were checked before they were stored
            projects.get();
        }
    }

    /// The same content with other clusters.
    private Dataset(Dataset base, ClusterCatalogue clusters, String versionSuffix) {
        tables = base.tables;
        fields = base.fields;
        termsByField = base.termsByField;
        countries = base.countries;
        regions = base.regions;
        institutions = base.institutions;
        programmes = base.programmes;
        projects = base.projects;
        institutionsByRegion = base.institutionsByRegion;
        metropolitanAreas = base.metropolitanAreas;
        competencesByInstitution = base.competencesByInstitution;
        this.clusters = clusters;
        this.versionSuffix = versionSuffix;
    }

    /// Hash that identifies the content with its corrections; equal content has equal versions.
    public String version() {
        return tables.version() + versionSuffix;
    }

    /// The content of the package with these corrections applied to its clusters, one after the other, and no others.
    /// Corrections of clusters that the package does not have are ignored.
    public Dataset withCorrections(List<Correction> corrections) {
        String suffix = corrections.isEmpty()
                ? ""
                : "-" + Integer.toHexString(corrections.toString().hashCode());
        return new Dataset(
                this,
                new ClusterCatalogue(byId(tables.clusters(), Cluster::id))
                        .map(cluster -> corrected(cluster, corrections)),
                suffix);
    }

    /// A cluster with corrections applied to it; corrections of other clusters are ignored.
    public Cluster corrected(Cluster cluster, List<Correction> corrections) {
        CorrectedCluster corrected = new CorrectedCluster(cluster, fields::containsKey);
        List<Correction> own = corrections.stream()
                .filter(correction -> clusters.currentId(correction.cluster()).equals(cluster.id()))
                .toList();
        own.forEach(corrected::with);
        return own.isEmpty() ? cluster : corrected.cluster();
    }

    /// All rows of all tables, in the package's order, without corrections.
    public Tables tables() {
        return tables;
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    public Optional<Field> findField(FieldCode code) {
        return Optional.ofNullable(fields.get(code));
    }

    /// The field of an id.
    ///
    /// @throws NoSuchElementException when there is no such field
    public Field field(FieldCode code) {
        return present(fields, code, "field");
    }

    /// The words for a field in all languages; none for an unknown field.
    public List<FieldTerm> termsOf(FieldCode field) {
        return termsByField.get().getOrDefault(field, List.of());
    }

    public Optional<Country> findCountry(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    /// The country of an id.
    ///
    /// @throws NoSuchElementException when there is no such country
    public Country country(String code) {
        return present(countries, code, "country");
    }

    public Collection<Country> countries() {
        return countries.values();
    }

    public Collection<Region> regions() {
        return regions.values();
    }

    public Optional<Region> findRegion(RegionId id) {
        return Optional.ofNullable(regions.get(id));
    }

    /// The region of an id.
    ///
    /// @throws NoSuchElementException when there is no such region
    public Region region(RegionId id) {
        return present(regions, id, "region");
    }

    /// The regions a code stands for: the region itself, the region an old or new code became, or the regions of a
    /// NUTS-1 code; in id order, empty when the code is unknown.
    public Set<RegionId> regionsOf(String code) {
        Set<RegionId> found = new TreeSet<>(tables.aliases().getOrDefault(code, List.of()));
        if (RegionId.isId(code) && regions.containsKey(new RegionId(code))) {
            found.add(new RegionId(code));
        }
        return found;
    }

    public Collection<Institution> institutions() {
        return institutions.values();
    }

    public Optional<Institution> findInstitution(String id) {
        return Optional.ofNullable(institutions.get(id));
    }

    /// The institution of an id.
    ///
    /// @throws NoSuchElementException when there is no such institution
    public Institution institution(String id) {
        return present(institutions, id, "institution");
    }

    public List<Institution> institutionsIn(RegionId region) {
        return institutionsByRegion.getOrDefault(region, List.of());
    }

    public MetropolitanAreas metropolitanAreas() {
        return metropolitanAreas;
    }

    public List<Competence> competencesOf(String institution) {
        return competencesByInstitution.getOrDefault(institution, List.of());
    }

    /// The clusters of lists, portfolio and means: all but those that have lapsed.
    public Collection<Cluster> clusters() {
        return clusters.listed();
    }

    /// All clusters, also those that have lapsed.
    public Collection<Cluster> allClusters() {
        return clusters.all();
    }

    /// The cluster of an id that it has or had before, also one that has lapsed.
    public Optional<Cluster> findCluster(String id) {
        return clusters.find(id);
    }

    /// The cluster of an id that it has or had before, also one that has lapsed.
    ///
    /// @throws NoSuchElementException when there is no such cluster
    public Cluster cluster(String id) {
        return findCluster(id).orElseThrow(() -> new NoSuchElementException("no cluster " + id));
    }

    public Collection<Programme> programmes() {
        return programmes.values();
    }

    public Optional<Programme> findProgramme(String id) {
        return Optional.ofNullable(programmes.get(id));
    }

    public Optional<Project> findProject(String id) {
        return projects.get().find(id);
    }

    /// The project of an id.
    ///
    /// @throws NoSuchElementException when there is no such project
    public Project project(String id) {
        return findProject(id).orElseThrow(() -> new NoSuchElementException("no project " + id));
    }

    /// The projects of an institution, newest first.
    public List<Project> projectsOf(String institution) {
        return projects.get().of(institution);
    }

    private static <K, V> Map<K, V> byId(List<V> rows, Function<V, K> id) {
        Map<K, V> map = LinkedHashMap.newLinkedHashMap(rows.size());
        for (V row : rows) {
            if (map.put(id.apply(row), row) != null) {
                throw new IllegalArgumentException("two rows have the id " + id.apply(row));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> rows, Function<V, K> key) {
        Map<K, List<V>> map = new LinkedHashMap<>();
        rows.forEach(row ->
                map.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
        return map;
    }

    private static <K, V> V present(Map<K, V> map, K key, String what) {
        V value = map.get(key);
        if (value == null) {
            throw new NoSuchElementException("no " + what + " " + key);
        }
        return value;
    }
}
