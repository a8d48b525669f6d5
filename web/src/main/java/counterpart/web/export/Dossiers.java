package counterpart.web.export;

import counterpart.engine.Engine;
import counterpart.engine.data.Dataset;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.entity.ClusterJson;
import counterpart.engine.json.entity.ProgrammeJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.json.match.MatchesJson;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Source;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Creates dossiers from the engine's data.
@Component
public final class Dossiers {

    /// Maximum number of regions of one dossier.
    public static final int MOST_REGIONS = 50;

    /// Sources used by every dossier: the facts of the cluster, the programmes and the field names.
    private static final Set<String> ALWAYS = Set.of("clusters-bw", "programmes", "euroscivoc");

    private final GapSummary gaps = new GapSummary();

    /// The dossier of a query's best regions, in their order, at most [#MOST_REGIONS].
    public Dossier best(Engine engine, MatchQuery query, Language language) {
        Matches matches = engine.ranking().match(query.withLimit(Math.min(query.limit(), MOST_REGIONS)));
        return of(
                engine,
                new DossierRequest(
                        language,
                        Audience.CLUSTER,
                        "",
                        query,
                        matches.matches().stream()
                                .map(match ->
                                        new DossierRequest.Chosen(match.region().id(), Optional.empty()))
                                .toList()));
    }

    /// The dossier of selected regions.
    public Dossier of(Engine engine, DossierRequest request) {
        Language language = request.language();
        MatchQuery query = request.query();
        Cluster cluster = query.cluster().orElseThrow();
        List<RegionId> regions =
                request.chosen().stream().map(DossierRequest.Chosen::region).toList();
        Matches matches = engine.ranking().match(query, regions);
        MatchesJson view = MatchesJson.of(matches, language);
        List<Dossier.Entry> entries = entries(engine, matches.matches(), view, request);
        return new Dossier(
                language.code(),
                request.audience().key(),
                title(request, cluster),
                query.on(),
                ClusterJson.of(cluster, dataset(engine), language),
                query.strategy().key(),
                view.weights(),
                matches.dataVersion(),
                matches.total(),
                labelled(engine, query.profile().own(), language),
                labelled(engine, query.profile().sought(), language),
                entries,
                gaps.of(engine, query, kept(entries), language),
                countries(entries),
                programmes(matches.matches(), language),
                sources(engine, entries));
    }

    private Dataset dataset(Engine engine) {
        return engine.data();
    }

    private static String title(DossierRequest request, Cluster cluster) {
        return request.title().isBlank()
                ? ExportTexts.in(request.language())
                        .of("title.default", cluster.name().in(request.language()))
                : request.title();
    }

    private List<Dossier.Entry> entries(Engine engine, List<Match> matches, MatchesJson view, DossierRequest request) {
        List<Dossier.Entry> entries = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            entries.add(new Dossier.Entry(
                    i + 1,
                    view.matches().get(i),
                    dataset(engine).country(match.region().country()).name().in(request.language()),
                    match.rankByScore(),
                    request.chosen().get(i).work().orElse(null),
                    partner(engine, request.chosen().get(i).institution())));
        }
        return entries;
    }

    /// The data of an institution; only its id when the data no longer contains it.
    private Dossier.@Nullable Partner partner(Engine engine, String id) {
        return id.isEmpty()
                ? null
                : dataset(engine)
                        .findInstitution(id)
                        .map(found -> new Dossier.Partner(
                                found.id(), found.name(), found.type().key(), found.city(), found.website()))
                        .orElse(new Dossier.Partner(id, id, Institution.Type.OTHER.key(), null, null));
    }

    /// The regions of the entries that are not dropped, each once.
    private static List<RegionId> kept(List<Dossier.Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.dropped())
                .map(entry -> new RegionId(entry.match().region().id()))
                .distinct()
                .toList();
    }

    private List<LabelledFieldJson> labelled(Engine engine, List<WeightedField> fields, Language language) {
        return fields.stream()
                .sorted(Comparator.comparingDouble(WeightedField::weight).reversed())
                .map(field -> LabelledFieldJson.of(field, dataset(engine), language))
                .toList();
    }

    private static List<Dossier.CountryShare> countries(List<Dossier.Entry> entries) {
        Map<String, List<Dossier.Entry>> byCountry = entries.stream()
                .filter(entry -> !entry.dropped())
                .collect(Collectors.groupingBy(
                        entry -> entry.match().region().country(), TreeMap::new, Collectors.toList()));
        return byCountry.entrySet().stream()
                .map(country -> new Dossier.CountryShare(
                        country.getKey(),
                        country.getValue().getFirst().countryName(),
                        country.getValue().size()))
                .sorted(Comparator.comparingInt(Dossier.CountryShare::entries).reversed())
                .toList();
    }

    private static List<ProgrammeJson> programmes(List<Match> matches, Language language) {
        Map<String, ProgrammeJson> programmes = new LinkedHashMap<>();
        matches.stream()
                .flatMap(match -> match.programmes().stream())
                .forEach(funding ->
                        programmes.putIfAbsent(funding.programme().id(), ProgrammeJson.of(funding, language)));
        return programmes.values().stream()
                .sorted(Comparator.comparing(ProgrammeJson::fundable)
                        .reversed()
                        .thenComparing(programme -> programme.status().equals("closed"))
                        .thenComparing(ProgrammeJson::name))
                .toList();
    }

    private List<Dossier.SourceItem> sources(Engine engine, List<Dossier.Entry> entries) {
        Map<String, Source> known = dataset(engine).tables().sources().stream()
                .collect(Collectors.toMap(Source::id, Function.identity(), (first, second) -> first, TreeMap::new));
        Set<String> used = new HashSet<>(ALWAYS);
        entries.stream()
                .map(Dossier.Entry::match)
                .map(MatchJson::coverage)
                .flatMap(coverage -> coverage.sources().stream())
                .forEach(used::add);
        return known.values().stream()
                .flatMap(source -> used.contains(source.id()) ? Stream.of(source) : Stream.empty())
                .map(source -> new Dossier.SourceItem(
                        source.id(),
                        source.title(),
                        source.publisher(),
                        source.licence(),
                        source.url(),
                        source.retrieved()))
                .toList();
    }
}
