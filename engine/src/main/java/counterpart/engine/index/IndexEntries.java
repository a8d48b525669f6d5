package counterpart.engine.index;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.FieldTerm;
import counterpart.engine.model.evidence.Project;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Creates the index entries of a dataset.
public final class IndexEntries {

    private static final int CITIES_OF_A_REGION = 30;
    private static final double SHARE_OF_A_CITY = 0.01;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private final Dataset data;
    private final BiFunction<EntryKind, String, Map<VectorField, SparseVector>> vectors;

    private IndexEntries(Dataset data, BiFunction<EntryKind, String, Map<VectorField, SparseVector>> vectors) {
        this.data = data;
        this.vectors = vectors;
    }

    /// The entries of all fields, regions, institutions, clusters and projects.
    ///
    /// @param vectors the competences of an object by its kind and id, an empty map when it has none
    public static Stream<IndexEntry> of(
            Dataset data, BiFunction<EntryKind, String, Map<VectorField, SparseVector>> vectors) {
        IndexEntries entries = new IndexEntries(data, vectors);
        return entries.all();
    }

    /// One after the other: the iterator of a flat map would hold all entries of a kind at once.
    private Stream<IndexEntry> all() {
        return Stream.of(
                        data.regions().stream().map(this::region),
                        data.institutions().stream().map(this::institution),
                        data.tables().clusters().stream().map(this::cluster),
                        data.tables().projects().stream().map(this::project))
                .reduce(data.fields().stream().map(this::field), Stream::concat);
    }

    /// The entries of the current clusters, corrections included, without vectors.
    public static List<IndexEntry> ofClusters(Dataset data) {
        IndexEntries entries = new IndexEntries(data, (kind, id) -> Map.of());
        return data.allClusters().stream().map(entries::cluster).toList();
    }

    private IndexEntry field(Field field) {
        Map<Language, List<IndexEntry.Text>> texts = new EnumMap<>(Language.class);
        for (FieldTerm term : data.termsOf(field.code())) {
            texts.computeIfAbsent(term.language(), language -> new ArrayList<>())
                    .add(new IndexEntry.Text(term.term(), term.weight()));
        }
        String id = field.code().value();
        Map<String, List<String>> facets = Map.of("field", withAncestors(Stream.of(field.code())));
        return entry(EntryKind.FIELD, id, names(field.label()), texts, facets, null, 0);
    }

    private IndexEntry region(Region region) {
        Map<String, List<String>> facets = Map.of("country", List.of(region.country()));
        return entry(
                EntryKind.REGION,
                region.id().value(),
                names(region.name()),
                inEveryLanguage(
                        cities(region).map(city -> new IndexEntry.Text(city, 1)).toList()),
                facets,
                region.location(),
                Math.log1p(region.participations()));
    }

    /// The cities with the most participations; a city with less than a hundredth of them is probably an error in
    /// the data.
    private Stream<String> cities(Region region) {
        Map<String, Integer> participations = new HashMap<>();
        for (Institution institution : data.institutionsIn(region.id())) {
            String city = institution.city();
            if (city != null) {
                participations.merge(city, 1 + institution.participations(), Integer::sum);
            }
        }
        int all = participations.values().stream().mapToInt(Integer::intValue).sum();
        return participations.entrySet().stream()
                .filter(city -> city.getValue() >= SHARE_OF_A_CITY * all)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CITIES_OF_A_REGION)
                .map(Map.Entry::getKey);
    }

    private IndexEntry institution(Institution institution) {
        List<String> names = texts(institution.name(), institution.shortName());
        return entry(
                EntryKind.INSTITUTION,
                institution.id(),
                inEveryLanguage(names),
                inEveryLanguage(texts(institution.city()).stream()
                        .map(city -> new IndexEntry.Text(city, 1))
                        .toList()),
                facets(institution),
                institution.location(),
                Math.log1p(institution.participations()));
    }

    private Map<String, List<String>> facets(Institution institution) {
        Stream<FieldCode> fields = data.competencesOf(institution.id()).stream().map(Competence::field);
        Map<String, List<String>> facets = new HashMap<>();
        facets.put("type", List.of(institution.type().key()));
        facets.put("region", List.of(institution.region().value()));
        facets.put("field", withAncestors(fields));
        data.findRegion(institution.region()).ifPresent(region -> facets.put("country", List.of(region.country())));
        return facets;
    }

    /// A cluster that has lapsed is found by its names only.
    private IndexEntry cluster(Cluster cluster) {
        if (cluster.hasLapsed()) {
            return new IndexEntry(
                    EntryKind.CLUSTER,
                    cluster.id(),
                    names(cluster),
                    inEveryLanguage(List.of()),
                    Map.of("state", List.of(cluster.existence().state().key())),
                    Map.of(),
                    null,
                    0);
        }
        Stream<String> words = Stream.of(cluster.themes(), cluster.members(), List.of(cluster.city()))
                .flatMap(List::stream);
        Stream<FieldCode> fields = cluster.profile().own().stream().map(WeightedField::field);
        Map<String, List<String>> facets = Map.of(
                "state", List.of(cluster.existence().state().key()),
                "type", List.of(cluster.type()),
                "region", List.of(cluster.homeRegion().value()),
                "field", withAncestors(fields));
        return entry(
                EntryKind.CLUSTER, cluster.id(), names(cluster), withLabels(words.toList(), cluster), facets, null, 0);
    }

    /// Projects are described in English; only the labels of their fields are there in every language.
    private IndexEntry project(Project project) {
        Map<Language, List<IndexEntry.Text>> texts = inEveryLanguage(language -> Stream.concat(
                        language == Language.EN
                                ? Stream.of(String.join(" ", project.words().words()))
                                : Stream.empty(),
                        project.fields().stream()
                                .flatMap(code -> data.findField(code).stream())
                                .map(field -> field.label().in(language)))
                .filter(text -> !text.isEmpty())
                .map(text -> new IndexEntry.Text(text, 1))
                .toList());
        List<Institution> institutions = project.participations().stream()
                .flatMap(participation -> data.findInstitution(participation.institution()).stream())
                .toList();
        Map<String, List<String>> facets = Map.of(
                "field", withAncestors(project.fields().stream()),
                "institution", institutions.stream().map(Institution::id).toList(),
                "region",
                        institutions.stream()
                                .filter(institution -> !institution.bookedAtHeadOffice())
                                .map(institution -> institution.region().value())
                                .distinct()
                                .toList(),
                "year", List.of(String.valueOf(project.year())));
        Map<Language, List<String>> names = Map.of(Language.EN, texts(project.acronym(), project.title()));
        return entry(EntryKind.PROJECT, project.id(), names, texts, facets, null, newness(project));
    }

    /// Grows with the date of signature, so that newer projects come first.
    private static double newness(Project project) {
        long days = ChronoUnit.DAYS.between(FIRST_DAY, project.signed());
        return Math.log1p((double) Math.max(0, days));
    }

    /// Words and the labels of the cluster's own fields: the data has themes in English only.
    private Map<Language, List<IndexEntry.Text>> withLabels(List<String> words, Cluster cluster) {
        Map<Language, List<IndexEntry.Text>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Stream<String> labels = cluster.profile().own().stream()
                    .flatMap(own -> data.findField(own.field()).stream())
                    .map(field -> field.label().in(language));
            texts.put(
                    language,
                    Stream.concat(words.stream(), labels)
                            .map(text -> new IndexEntry.Text(text, 1))
                            .toList());
        }
        return texts;
    }

    private IndexEntry entry(
            EntryKind kind,
            String id,
            Map<Language, List<String>> names,
            Map<Language, List<IndexEntry.Text>> texts,
            Map<String, List<String>> facets,
            @Nullable GeoPoint location,
            double prominence) {
        return new IndexEntry(kind, id, names, texts, facets, vectors.apply(kind, id), location, prominence);
    }

    private static Map<Language, List<String>> names(Cluster cluster) {
        return inEveryLanguage(language -> Stream.concat(
                        Stream.of(cluster.name().in(language)),
                        cluster.formerNames().stream().map(Cluster.FormerName::name))
                .distinct()
                .toList());
    }

    private static Map<Language, List<String>> names(Localised name) {
        return inEveryLanguage(language -> List.of(name.in(language)));
    }

    private static <T> Map<Language, List<T>> inEveryLanguage(List<T> texts) {
        return inEveryLanguage(language -> texts);
    }

    private static <T> Map<Language, List<T>> inEveryLanguage(Function<Language, List<T>> texts) {
        Map<Language, List<T>> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, texts.apply(language));
        }
        return all;
    }

    private static List<String> texts(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).distinct().toList();
    }

    private static List<String> withAncestors(Stream<FieldCode> fields) {
        return fields.flatMap(field -> Stream.iterate(
                        Optional.of(field), Optional::isPresent, code -> code.flatMap(FieldCode::parent)))
                .flatMap(Optional::stream)
                .map(FieldCode::value)
                .distinct()
                .toList();
    }
}
