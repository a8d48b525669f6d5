package counterpart.engine;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberMatchResult;
import counterpart.engine.data.membership.MemberMatcher;
import counterpart.engine.index.CompetenceVectors;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.SearchHits;
import counterpart.engine.index.TextIndex;
import counterpart.engine.index.TextQuery;
import counterpart.engine.index.fieldrecognition.need.Side;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Searches by words and properties, and recognises fields in free text and in lists of members. Thread-safe.
public final class Search {

    /// The states of the clusters that are listed.
    private static final Set<String> LISTED = Set.of(Cluster.State.ACTIVE.key(), Cluster.State.DOUBTFUL.key());

    private final RankingData data;
    private final Dataset dataset;
    private final CompetenceModel model;
    private final TextIndex texts;
    private final CompetenceVectors vectors;
    private final Memoized<MemberMatcher> members;

    Search(RankingData data, TextIndex texts, CompetenceVectors vectors, Memoized<MemberMatcher> members) {
        this.data = data;
        dataset = data.dataset();
        model = data.model();
        this.texts = texts;
        this.vectors = vectors;
        this.members = members;
    }

    /// The fields that a German or English text mentions, highest confidence first.
    public List<RecognisedField> understand(String text, int limit) {
        return recognised(texts.fieldsOf(text, limit));
    }

    /// The fields that a German or English text mentions, divided into what its author has and what they need.
    ///
    /// @param limit maximum number on each side
    public StatedFields read(String text, int limit) {
        return StatedFields.of(
                recognised(texts.fieldsOf(text, Side.OWN, limit)),
                recognised(texts.fieldsOf(text, Side.SOUGHT, limit)));
    }

    private List<RecognisedField> recognised(List<TextIndex.FieldHit> hits) {
        return hits.stream()
                .map(hit -> new RecognisedField(dataset.field(hit.field()), hit.confidence(), hit.words()))
                .toList();
    }

    /// Clusters by words; a blank text returns all that have not lapsed.
    public Page<Cluster> clusters(String text, int from, int size) {
        Map<String, Set<String>> facets = text.isBlank() ? Map.of("state", LISTED) : Map.of();
        return page(new TextQuery(EntryKind.CLUSTER, text, facets, from, size), dataset::cluster);
    }

    /// Regions by words and country codes; an empty set means all countries.
    public Page<Region> regions(String text, Set<String> countries, int from, int size) {
        Map<String, Set<String>> facets = countries.isEmpty() ? Map.of() : Map.of("country", countries);
        return page(new TextQuery(EntryKind.REGION, text, facets, from, size), id -> dataset.region(new RegionId(id)));
    }

    /// Fields by words in either language.
    public Page<Field> fields(String text, int from, int size) {
        return page(new TextQuery(EntryKind.FIELD, text, Map.of(), from, size), id -> dataset.field(new FieldCode(id)));
    }

    /// Institutions by words and properties.
    public Page<Institution> institutions(InstitutionQuery query) {
        Map<String, Set<String>> facets = facets(query);
        TextQuery text = new TextQuery(EntryKind.INSTITUTION, query.text(), facets, query.from(), query.size());
        if (query.fields().isEmpty() || !query.text().isBlank()) {
            return page(text, dataset::institution);
        }
        List<SearchHits.Hit> nearest = vectors.nearest(
                EntryKind.INSTITUTION,
                VectorFields.INSTITUTION,
                covered(query.fields()),
                facets,
                query.from() + query.size());
        return new Page<>(
                nearest.stream()
                        .skip(query.from())
                        .map(hit -> dataset.institution(hit.id()))
                        .toList(),
                texts.search(text).total());
    }

    /// Projects by words and properties. With a cluster, only those that join what it does with what it needs, the
    /// clearest first; otherwise the best hits first, or the newest if there are no words.
    public Page<Project> projects(ProjectQuery query) {
        TextQuery text = text(query);
        if (query.cluster().isEmpty()) {
            return page(text, dataset::project);
        }
        List<Project> joining = data.evidence(
                        query.cluster().get().profile(), query.cluster().get().themes())
                .projects();
        List<Project> wanted = query.isForAll() && query.with().isEmpty() ? joining : found(text, joining);
        return new Page<>(wanted.stream().skip(query.from()).limit(query.size()).toList(), wanted.size());
    }

    private List<Project> found(TextQuery query, List<Project> among) {
        Set<String> found = texts.found(query, among.stream().map(Project::id).toList());
        return among.stream().filter(project -> found.contains(project.id())).toList();
    }

    private TextQuery text(ProjectQuery query) {
        Map<String, Set<String>> with = new HashMap<>();
        put(with, "region", strings(query.with()));
        return new TextQuery(EntryKind.PROJECT, query.text(), facets(query), with, query.from(), query.size());
    }

    /// For each of many profiles, the institutions strongest in its own fields, strongest first; uses all
    /// processors.
    ///
    /// @param among restricts the institutions; its fields are filters here too, its text, start and size are
    ///     ignored
    /// @param limit maximum number for each profile, 1 or more
    public List<List<Institution>> institutionsFor(List<Profile> profiles, InstitutionQuery among, int limit) {
        List<SparseVector> wanted = profiles.stream()
                .map(profile -> model.expansion().expand(profile.own()))
                .toList();
        return vectors.nearest(EntryKind.INSTITUTION, VectorFields.INSTITUTION, wanted, facets(among), limit).stream()
                .map(hits ->
                        hits.stream().map(hit -> dataset.institution(hit.id())).toList())
                .toList();
    }

    /// The entries that match a text in a search box, a few of each kind, by kind (`region`, `institution`,
    /// `field`, `cluster`).
    public Map<String, List<String>> suggest(String text, int limitPerKind) {
        Map<String, List<String>> suggestions = new HashMap<>();
        texts.suggest(text, limitPerKind)
                .forEach((kind, hits) -> suggestions.put(
                        kind.name().toLowerCase(Locale.ROOT),
                        hits.stream().map(SearchHits.Hit::id).toList()));
        return suggestions;
    }

    /// Identifies the members of a cluster as institutions and derives their joint profile.
    public MemberMatchResult recognise(List<Member> list) {
        return members.get().recognise(list);
    }

    /// The joint profile of institutions: its fields, largest weight first.
    public List<WeightedField> fieldsOf(Collection<Institution> institutions) {
        return members.get().fields(institutions);
    }

    private <T> Page<T> page(TextQuery query, Function<String, T> byId) {
        SearchHits hits = texts.search(query);
        return new Page<>(hits.hits().stream().map(hit -> byId.apply(hit.id())).toList(), hits.total());
    }

    private SparseVector covered(Collection<FieldCode> fields) {
        return model.expansion()
                .expand(fields.stream()
                        .map(field -> new WeightedField(field, 1))
                        .toList());
    }

    private static Map<String, Set<String>> facets(InstitutionQuery query) {
        Map<String, Set<String>> facets = new HashMap<>();
        put(facets, "field", strings(query.fields()));
        put(facets, "region", strings(query.regions()));
        put(facets, "country", query.countries());
        put(facets, "type", query.types().stream().map(Institution.Type::key).collect(Collectors.toSet()));
        return facets;
    }

    private Map<String, Set<String>> facets(ProjectQuery query) {
        Map<String, Set<String>> facets = new HashMap<>();
        put(facets, "field", strings(query.fields()));
        put(facets, "region", strings(query.regions()));
        put(facets, "institution", query.institutions());
        query.signedFrom()
                .ifPresent(first -> facets.put(
                        "year",
                        dataset.tables().projects().stream()
                                .map(Project::year)
                                .distinct()
                                .filter(year -> year >= first)
                                .map(String::valueOf)
                                .collect(Collectors.toSet())));
        return facets;
    }

    private static void put(Map<String, Set<String>> facets, String name, Set<String> values) {
        if (!values.isEmpty()) {
            facets.put(name, values);
        }
    }

    private static Set<String> strings(Set<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toSet());
    }
}
