package counterpart.engine.bench.scale;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.VectorField;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up institutions and projects, half of each, the same for the same number; each is made when it is read and
/// then forgotten.
///
/// They overlap as those of the committed data do. A thousand fields belong to 50 topics; topics, the fields of a
/// topic, regions and participants are drawn with a chance of `1 / sqrt(rank)`. The number of an institution's projects
/// has the long tail of the committed data (exponent 1.1), above three, as if more was known of each; nine of ten of
/// them are in its one to three topics. Its vector is `ln(1 + n)` of its projects by field. A project has two or three
/// fields of a topic and up to six mentioned ones. Words are drawn with a chance of `1 / rank`, so that their number
/// grows with the texts.
final class ScaleWorld {

    static final VectorField INSTITUTION = new VectorField("institution");
    static final VectorField PROJECT = new VectorField("project");
    static final int FIELDS = 1_000;
    static final int COUNTRIES = 60;

    private static final int TOPICS = 50;
    private static final int FIELDS_OF_A_TOPIC = FIELDS / TOPICS;
    private static final int REGIONS_OF_A_COUNTRY = 15;
    private static final int WORDS = 5_000_000;
    private static final int CITIES = 20_000;
    private static final double TAIL = 1.1;
    private static final int FEWEST_PROJECTS = 3;
    private static final int MOST_PROJECTS = 1_000;
    private static final List<String> TYPES = List.of("university", "institute", "company", "hospital", "agency");

    private final int institutions;
    private final int projects;
    private final boolean texts;

    /// @param texts whether institutions and projects have names, texts and all facets, not only those to filter by
    ScaleWorld(int documents, boolean texts) {
        institutions = documents / 2;
        projects = documents - institutions;
        this.texts = texts;
    }

    /// All documents, fields first. None is made before it is read.
    Stream<IndexEntry> entries() {
        return Stream.concat(
                IntStream.range(0, FIELDS).mapToObj(ScaleWorld::field),
                Stream.concat(
                        IntStream.range(0, institutions).mapToObj(this::institution),
                        IntStream.range(0, projects).mapToObj(this::project)));
    }

    /// Weights of (0, 1] on all fields of three topics and on twelve others, as many as the profile of a cluster has.
    static SparseVector profile(int number) {
        RandomGenerator random = random(3, number);
        TreeMap<Integer, Double> weights = new TreeMap<>();
        while (weights.size() < 3 * FIELDS_OF_A_TOPIC) {
            int topic = rank(random, TOPICS);
            for (int rank = 0; rank < FIELDS_OF_A_TOPIC; rank++) {
                weights.put(fieldOf(topic, rank), 1 - random.nextDouble());
            }
        }
        while (weights.size() < 3 * FIELDS_OF_A_TOPIC + 12) {
            weights.put(anyField(random), 1 - random.nextDouble());
        }
        return SparseVector.of(weights);
    }

    /// A frequent word and a less frequent one.
    static String twoWords(int number) {
        RandomGenerator random = random(4, number);
        return word(10 + random.nextInt(90)) + " " + word(100 + random.nextInt(900));
    }

    static String country(int number) {
        return "c" + number % COUNTRIES;
    }

    /// The regions of a country.
    static Set<String> regions(int country) {
        return IntStream.range(0, REGIONS_OF_A_COUNTRY)
                .mapToObj(i -> region(country * REGIONS_OF_A_COUNTRY + i))
                .collect(Collectors.toSet());
    }

    private static IndexEntry field(int number) {
        return new IndexEntry(
                EntryKind.FIELD,
                code(number),
                inEveryLanguage(List.of(label(number))),
                Map.of(),
                Map.of("field", codes(Set.of(number))),
                Map.of(),
                null,
                0);
    }

    private IndexEntry institution(int number) {
        RandomGenerator random = random(1, number);
        int region = regionOf(number);
        int size = (int) Math.min(MOST_PROJECTS, FEWEST_PROJECTS * Math.pow(1 - random.nextDouble(), -1 / TAIL));
        double[] evidence = evidence(random, size);
        SparseVector vector = SparseVector.of(Arrays.stream(evidence)
                .map(projects -> (float) Math.log1p(projects))
                .toArray());
        Map<String, List<String>> facets = Map.of(
                "type", List.of(TYPES.get(rank(random, TYPES.size()))),
                "region", List.of(region(region)),
                "country", List.of(country(region / REGIONS_OF_A_COUNTRY)),
                "field", codes(fields(vector)));
        return new IndexEntry(
                EntryKind.INSTITUTION,
                "i" + number,
                texts ? inEveryLanguage(List.of(words(random, 2 + random.nextInt(4)))) : Map.of(),
                texts ? inEveryLanguage(List.of(new IndexEntry.Text(word(rank(random, CITIES)), 1))) : Map.of(),
                texts ? facets : only("country", facets),
                Map.of(INSTITUTION, vector),
                new GeoPoint(random.nextDouble(-60, 70), random.nextDouble(-180, 180)),
                Math.log1p(size));
    }

    private static Map<String, List<String>> only(String name, Map<String, List<String>> facets) {
        return Map.of(name, facets.getOrDefault(name, List.of()));
    }

    /// The projects of an institution by field; a project with k fields counts 1/k for each.
    private static double[] evidence(RandomGenerator random, int projects) {
        int[] topics = new int[1 + random.nextInt(3)];
        Arrays.setAll(topics, i -> rank(random, TOPICS));
        double[] evidence = new double[FIELDS];
        for (int i = 0; i < projects; i++) {
            int topic = random.nextInt(10) == 0 ? rank(random, TOPICS) : topics[random.nextInt(topics.length)];
            int fields = 2 + random.nextInt(2);
            for (int f = 0; f < fields; f++) {
                evidence[fieldOf(topic, rank(random, FIELDS_OF_A_TOPIC))] += 1.0 / fields;
            }
        }
        return evidence;
    }

    private IndexEntry project(int number) {
        RandomGenerator random = random(2, number);
        int topic = rank(random, TOPICS);
        Map<Integer, Double> strengths = new TreeMap<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            strengths.put(fieldOf(topic, rank(random, FIELDS_OF_A_TOPIC)), (double) (1 - random.nextFloat() / 2));
        }
        Set<Integer> tagged = Set.copyOf(strengths.keySet());
        for (int i = random.nextInt(7); i > 0; i--) {
            strengths.putIfAbsent(anyField(random), (double) ((1 - random.nextFloat()) / 2));
        }
        List<Integer> participants = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> rank(random, institutions))
                .distinct()
                .toList();
        Map<String, List<String>> facets = Map.of(
                "field", codes(tagged),
                "institution",
                        participants.stream()
                                .map(institution -> "i" + institution)
                                .toList(),
                "region",
                        participants.stream()
                                .map(institution -> region(regionOf(institution)))
                                .distinct()
                                .toList(),
                "year", List.of(String.valueOf(2014 + random.nextInt(13))));
        return new IndexEntry(
                EntryKind.PROJECT,
                "p" + number,
                texts ? Map.of(Language.EN, List.of(words(random, 1), words(random, 8))) : Map.of(),
                texts ? projectTexts(tagged, words(random, 40)) : Map.of(),
                texts ? facets : only("region", facets),
                Map.of(PROJECT, SparseVector.of(strengths)),
                null,
                Math.log1p(random.nextInt(9_000)));
    }

    /// Projects are described in English; the labels of their fields are there in every language.
    private static Map<Language, List<IndexEntry.Text>> projectTexts(Set<Integer> fields, String description) {
        Map<Language, List<IndexEntry.Text>> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            List<IndexEntry.Text> some = new ArrayList<>();
            if (language == Language.EN) {
                some.add(new IndexEntry.Text(description, 1));
            }
            new TreeSet<>(fields).forEach(field -> some.add(new IndexEntry.Text(label(field), 1)));
            texts.put(language, some);
        }
        return texts;
    }

    private static RandomGenerator random(int kind, int number) {
        return new SplittableRandom(((long) kind << 40) + number);
    }

    /// A rank below a number, drawn with a chance of about `1 / sqrt(rank)`.
    private static int rank(RandomGenerator random, int ranks) {
        double drawn = random.nextDouble();
        return (int) (ranks * drawn * drawn);
    }

    private static int fieldOf(int topic, int rank) {
        return rank * TOPICS + topic;
    }

    private static int anyField(RandomGenerator random) {
        return fieldOf(rank(random, TOPICS), rank(random, FIELDS_OF_A_TOPIC));
    }

    private static Set<Integer> fields(SparseVector vector) {
        return IntStream.range(0, vector.size()).mapToObj(vector::ordinal).collect(Collectors.toSet());
    }

    private static int regionOf(int institution) {
        return rank(random(5, institution), COUNTRIES * REGIONS_OF_A_COUNTRY);
    }

    private static String region(int number) {
        return "r" + number;
    }

    private static String code(int field) {
        return "/" + field % TOPICS + "/" + field;
    }

    /// The codes of fields and of their topics.
    private static List<String> codes(Set<Integer> fields) {
        return fields.stream()
                .flatMap(field -> Stream.of("/" + field % TOPICS, code(field)))
                .distinct()
                .toList();
    }

    private static String label(int field) {
        return word(2_000 + field) + " " + word(50 + field % 200);
    }

    private static String words(RandomGenerator random, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> word((int) Math.exp(random.nextDouble() * Math.log(WORDS))))
                .collect(Collectors.joining(" "));
    }

    /// Two to four syllables, another word for each rank.
    private static String word(int rank) {
        String consonants = "bdfghklmnprstvwzcjqx";
        StringBuilder word = new StringBuilder(8);
        int left = rank + 100;
        for (; left > 0; left /= 100) {
            int syllable = left % 100;
            word.append(consonants.charAt(syllable % 20)).append("aeiou".charAt(syllable / 20));
        }
        return word.toString();
    }

    private static <T> Map<Language, List<T>> inEveryLanguage(List<T> texts) {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, language -> texts));
    }
}
