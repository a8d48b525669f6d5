package counterpart.engine;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.Dataset;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberMatchResult;
import counterpart.engine.data.membership.MemberMatcher;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.Entries;
import counterpart.engine.index.Hits;
import counterpart.engine.index.Indexes;
import counterpart.engine.index.Kind;
import counterpart.engine.index.TextQuery;
import counterpart.engine.matching.ClusterMatch;
import counterpart.engine.matching.Comparison;
import counterpart.engine.matching.GapCover;
import counterpart.engine.matching.Holding;
import counterpart.engine.matching.Match;
import counterpart.engine.matching.MatchQuery;
import counterpart.engine.matching.Matcher;
import counterpart.engine.matching.Matches;
import counterpart.engine.matching.Placement;
import counterpart.engine.matching.Portfolio;
import counterpart.engine.matching.Remembered;
import counterpart.engine.matching.Strategy;
import counterpart.engine.matching.factor.Knowledge;
import counterpart.engine.matching.factor.ProfileVectors;
import counterpart.engine.matching.factor.Spaces;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Correction;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.portrait.Portraits;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The one way in: ranks regions for clusters, looks things up, understands free text. Thread-safe.
public class MatchEngine implements AutoCloseable {

    private static final int STRONGEST_FIELDS = 30;
    private static final int UNSAID_GOALS = 5;
    private static final int REMEMBERED_MATCHES = 1_000;
    private static final int REMEMBERED_PLACEMENTS = 500;
    private static final int BYTES_OF_WEIGHT = 4_096;

    private final Dataset dataset;
    private final CompetenceModel model;
    private final CompetenceIndex index;
    private final Matcher matcher;
    private final Portraits portraits;
    private final Remembered<MatchQuery, Matches> answers = new Remembered<>(
            REMEMBERED_MATCHES,
            (query, answer) -> weight(query) + answer.matches().size());
    private final Remembered<MatchQuery, Placement> placements =
            new Remembered<>(REMEMBERED_PLACEMENTS, (query, answer) -> weight(query));

    private @Nullable MemberMatcher members;

    /// Open to a subclass that stands before the engine in service; engines themselves are opened.
    protected MatchEngine(Dataset dataset, CompetenceModel model, CompetenceIndex index) {
        this.dataset = dataset;
        this.model = model;
        this.index = index;
        Knowledge knowledge = new Knowledge(dataset, model, index);
        matcher = new Matcher(knowledge);
        portraits = new Portraits(knowledge, matcher);
    }

    /// Opens the engine on a dataset, with the index in a directory: built there once per data version, or taken
    /// over when it is whole.
    public static MatchEngine open(Dataset dataset, Path indexDirectory) {
        return open(dataset, indexDirectory, Progress.SILENT);
    }

    /// The same, telling how far it is.
    public static MatchEngine open(Dataset dataset, Path indexDirectory, Progress progress) {
        return open(Basis.computed(dataset, progress), indexDirectory, progress);
    }

    /// Opens the engine on a package. What is read and computed is kept beside the index, for the next time.
    ///
    /// @throws counterpart.engine.data.csv.InvalidDataException when rows cannot be understood; names all of them
    /// @throws java.io.UncheckedIOException when a file is missing or unreadable
    public static MatchEngine open(DataPackage data, Path indexDirectory, Progress progress) {
        return open(Basis.of(data, indexDirectory, progress), indexDirectory, progress);
    }

    private static MatchEngine open(Basis basis, Path indexDirectory, Progress progress) {
        CompetenceIndex index = new EngineIndex(basis.dataset(), basis.model()).open(indexDirectory, progress);
        return new MatchEngine(basis.dataset(), basis.model(), index);
    }

    /// Counts a query by its size, so that queries of many fields cannot fill the memory.
    private static int weight(MatchQuery query) {
        return 1 + query.bytes() / BYTES_OF_WEIGHT;
    }

    /// Whether a directory has an index, of whatever data: without one the opening takes longer.
    public static boolean hasIndex(Path indexDirectory) {
        return Indexes.anyIn(indexDirectory);
    }

    /// Opens the engine with an index in memory, for tests and small worlds.
    public static MatchEngine inMemory(Dataset dataset) {
        CompetenceModel model = Basis.computed(dataset, Progress.SILENT).model();
        return new MatchEngine(dataset, model, new EngineIndex(dataset, model).inMemory());
    }

    /// The heap that the index holds beside its files: copies of vectors and remembered filters, in bytes.
    public long indexHeapBytes() {
        return index.heapBytes();
    }

    /// When the index was built from the data.
    public Instant built() {
        return index.built();
    }

    public Dataset dataset() {
        return dataset;
    }

    /// Puts corrections on top of the data's clusters, for all questions that begin from now on, instead of those that
    /// held before. What is remembered of clusters is known by `dataset().version()`.
    public synchronized void correct(List<Correction> corrections) {
        dataset.correct(corrections);
        index.reword(Kind.CLUSTER, corrections.isEmpty() ? List.of() : Entries.ofClusters(dataset));
    }

    /// The regions that complete a profile, with reasons. Answers are remembered by the whole query, cluster included:
    /// nothing else of an engine's data ever changes.
    public Matches match(MatchQuery query) {
        return answers.get(query, matcher::match);
    }

    /// How all candidate regions stand for all clusters, with the scores of single matches, in one pass.
    ///
    /// @param on the day for which funding is judged
    public Portfolio portfolio(Strategy strategy, LocalDate on) {
        return matcher.portfolio(strategy, on);
    }

    /// Where the regions that pass a query's filters stand, and how stable the first matches are. Remembered like
    /// the matches.
    public Placement placement(MatchQuery query) {
        return placements.get(query, matcher::placement);
    }

    /// Chosen regions in the order given, with reasons and each with its rank by score among all candidates. The
    /// query's filters and limit do not matter; `total` counts the candidates.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public Matches match(MatchQuery query, List<RegionId> regions) {
        regions.forEach(model::ordinal);
        return matcher.match(query, regions);
    }

    /// The clusters that fit a region, best first, each scored as the default strategy scores the region for it.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public List<ClusterMatch> clustersFor(RegionId region, LocalDate on) {
        return clustersFor(region, on, Integer.MAX_VALUE);
    }

    /// The first of the clusters that fit a region; each that is shown costs a sentence.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public List<ClusterMatch> clustersFor(RegionId region, LocalDate on, int limit) {
        return matcher.clustersFor(region, Strategy.COMPLEMENT, on, limit);
    }

    /// What a region is strong in.
    ///
    /// @throws java.util.NoSuchElementException when there is no such region
    public RegionProfile profileOf(RegionId id) {
        Region region = dataset.region(id);
        return new RegionProfile(region, matcher.strongest(region, STRONGEST_FIELDS), matcher.coverage(region));
    }

    /// The fewest regions that together hold what a profile seeks; where it seeks nothing, what it needs most next to
    /// its
    /// own fields. The query's filters hold, its limit does not.
    public GapCover gapCover(MatchQuery query, Holding holding) {
        Profile profile = query.profile();
        return matcher.gapCover(
                query, profile.sought().isEmpty() ? gaps(profile, UNSAID_GOALS) : profile.sought(), holding);
    }

    /// Regions side by side, in the order given, whatever the query's filters and limit.
    ///
    /// @throws IllegalArgumentException when there is no such region
    public Comparison compare(MatchQuery query, List<RegionId> regions) {
        return matcher.compare(query, regions);
    }

    /// Describes regions, institutions, fields and programmes.
    public Portraits portraits() {
        return portraits;
    }

    /// The programmes that fit a cluster and a region (each optional), as of a day.
    public List<Match.Funding> funding(Optional<Cluster> cluster, Optional<RegionId> region, LocalDate on) {
        return matcher.funding(cluster, region, on);
    }

    /// Who the members of a cluster are, and what they can do together.
    public MemberMatchResult recognise(List<Member> list) {
        return members().recognise(list);
    }

    /// What institutions can do together: the fields of a profile, heaviest first.
    public List<WeightedField> fieldsOf(Collection<Institution> institutions) {
        return members().fields(institutions);
    }

    /// The fields that a profile lacks and that are near to it or sought, most needed first.
    public List<WeightedField> gaps(Profile profile, int limit) {
        SparseVector needs = ProfileVectors.of(profile, model).needs();
        return IntStream.range(0, needs.size())
                .filter(i -> needs.value(i) > 0)
                .mapToObj(i -> new WeightedField(model.taxonomy().code(needs.ordinal(i)), needs.value(i)))
                .filter(gap -> gap.field().level() > 2)
                .sorted(Comparator.comparingDouble(WeightedField::weight)
                        .reversed()
                        .thenComparing(gap -> gap.field().value()))
                .limit(limit)
                .toList();
    }

    /// Made when first asked for: most users bring no list of members.
    private synchronized MemberMatcher members() {
        MemberMatcher known = members;
        if (known == null) {
            known = new MemberMatcher(dataset);
            members = known;
        }
        return known;
    }

    /// The fields a text in German or English speaks of, surest first.
    public List<UnderstoodField> understand(String text, int limit) {
        return index.fieldsOf(text, limit).stream()
                .map(hit -> new UnderstoodField(dataset.field(hit.field()), hit.confidence(), hit.words()))
                .toList();
    }

    /// Clusters by words, or all by a blank text.
    public Page<Cluster> clusters(String text, int from, int size) {
        return page(new TextQuery(Kind.CLUSTER, text, Map.of(), from, size), dataset::cluster);
    }

    /// Regions by words and country codes; an empty set means all countries.
    public Page<Region> regions(String text, Set<String> countries, int from, int size) {
        Map<String, Set<String>> facets = countries.isEmpty() ? Map.of() : Map.of("country", countries);
        return page(new TextQuery(Kind.REGION, text, facets, from, size), id -> dataset.region(new RegionId(id)));
    }

    /// Fields by words in either language.
    public Page<Field> fields(String text, int from, int size) {
        return page(new TextQuery(Kind.FIELD, text, Map.of(), from, size), id -> dataset.field(new FieldCode(id)));
    }

    /// Institutions by words and properties.
    public Page<Institution> institutions(InstitutionQuery query) {
        Map<String, Set<String>> facets = facets(query);
        TextQuery text = new TextQuery(Kind.INSTITUTION, query.text(), facets, query.from(), query.size());
        if (query.fields().isEmpty() || !query.text().isBlank()) {
            return page(text, dataset::institution);
        }
        List<Hits.Hit> nearest = index.nearest(
                Kind.INSTITUTION, Spaces.INSTITUTION, covered(query.fields()), facets, query.from() + query.size());
        return new Page<>(
                nearest.stream()
                        .skip(query.from())
                        .map(hit -> dataset.institution(hit.id()))
                        .toList(),
                index.search(text).total());
    }

    /// For each of many profiles the institutions strongest in its own fields, the strongest first, on all processors.
    ///
    /// @param among which institutions; its fields are filters here too, its text, start and size are not looked at
    /// @param limit how many for each profile, 1 or more
    public List<List<Institution>> institutionsFor(List<Profile> profiles, InstitutionQuery among, int limit) {
        List<SparseVector> wanted = profiles.stream()
                .map(profile -> model.expansion().expand(profile.own()))
                .toList();
        return index.nearest(Kind.INSTITUTION, Spaces.INSTITUTION, wanted, facets(among), limit).stream()
                .map(hits ->
                        hits.stream().map(hit -> dataset.institution(hit.id())).toList())
                .toList();
    }

    /// What matches a text in a search box, a few of each kind, by kind (`region`, `institution`, `field`, `cluster`).
    public Map<String, List<String>> suggest(String text, int limitPerKind) {
        Map<String, List<String>> suggestions = new HashMap<>();
        index.suggest(text, limitPerKind)
                .forEach((kind, hits) -> suggestions.put(
                        kind.name().toLowerCase(Locale.ROOT),
                        hits.stream().map(Hits.Hit::id).toList()));
        return suggestions;
    }

    @Override
    public void close() {
        index.close();
    }

    private <T> Page<T> page(TextQuery query, Function<String, T> byId) {
        Hits hits = index.search(query);
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

    private static void put(Map<String, Set<String>> facets, String name, Set<String> values) {
        if (!values.isEmpty()) {
            facets.put(name, values);
        }
    }

    private static Set<String> strings(Set<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.toSet());
    }
}
