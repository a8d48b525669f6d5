package counterpart.engine.detail;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Memoized;
import counterpart.engine.model.evidence.Competence;
import counterpart.engine.model.evidence.InstitutionId;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Describes institutions.
final class InstitutionDetails {

    private static final int USES = 10;
    private static final int FIELDS = 3;
    private static final int SPECIFIC = 3;
    private static final Comparator<Competence> MOST_FIRST = Comparator.comparingDouble(Competence::mass)
            .thenComparingInt(Competence::grade)
            .reversed()
            .thenComparing(Competence::field);

    private final RankingData data;
    private final Dataset dataset;
    private final Memoized<Map<String, List<InstitutionId>>> ids;
    private final Memoized<Map<FieldCode, double[]>> masses;
    private final Memoized<Map<Cluster, SparseVector>> needs;

    InstitutionDetails(RankingData data) {
        this.data = data;
        dataset = data.dataset();
        ids = new Memoized<>(() ->
                dataset.tables().institutionIds().stream().collect(Collectors.groupingBy(InstitutionId::institution)));
        masses = new Memoized<>(this::masses);
        needs = new Memoized<>(this::needs);
    }

    InstitutionDetail of(Institution institution) {
        List<Competence> competences = dataset.competencesOf(institution.id());
        return new InstitutionDetail(
                institution,
                competences.stream().sorted(MOST_FIRST).map(this::held).toList(),
                ids.get().getOrDefault(institution.id(), List.of()),
                uses(competences));
    }

    private InstitutionDetail.Held held(Competence competence) {
        double[] all = masses.get().getOrDefault(competence.field(), new double[0]);
        int rank = competence.mass() > 0
                ? 1
                        + (int) Arrays.stream(all)
                                .filter(mass -> mass > competence.mass())
                                .count()
                : 0;
        return new InstitutionDetail.Held(dataset.field(competence.field()), competence, rank, all.length);
    }

    private List<InstitutionDetail.Use> uses(List<Competence> competences) {
        SparseVector scale = scale(competences);
        return needs.get().entrySet().stream()
                .map(entry -> new Weighed(entry.getKey(), entry.getValue().times(scale)))
                .filter(weighed -> weighed.products().size() > 0)
                .sorted(Comparator.comparingDouble(
                                (Weighed weighed) -> weighed.products().sum())
                        .reversed()
                        .thenComparing(weighed -> weighed.cluster().id()))
                .limit(USES)
                .map(weighed -> new InstitutionDetail.Use(weighed.cluster(), most(weighed.products())))
                .toList();
    }

    /// `ln(1 + n)` by field of level 3 and deeper; a claim counts as one project on the field alone.
    private SparseVector scale(List<Competence> competences) {
        Map<Integer, Double> evidence = new HashMap<>();
        for (Competence competence : competences) {
            double mass = competence.countedMass();
            if (competence.field().level() >= SPECIFIC) {
                data.model()
                        .taxonomy()
                        .find(competence.field())
                        .ifPresent(field -> evidence.merge(field, mass, Double::sum));
            }
        }
        return SparseVector.of(evidence).map(Math::log1p);
    }

    private List<Field> most(SparseVector products) {
        return IntStream.range(0, products.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(products::value).reversed())
                .limit(FIELDS)
                .map(i -> dataset.field(data.model().taxonomy().code(products.ordinal(i))))
                .toList();
    }

    /// The needs of all clusters, scaled to one length so that broad profiles do not match every institution.
    private Map<Cluster, SparseVector> needs() {
        Map<Cluster, SparseVector> all = new LinkedHashMap<>();
        for (Cluster cluster : dataset.clusters()) {
            SparseVector needed = ProfileVectors.of(cluster.profile(), data).needs();
            double length = needed.norm();
            all.put(cluster, needed.map(value -> value / length));
        }
        return all;
    }

    private Map<FieldCode, double[]> masses() {
        return dataset.tables().competences().stream()
                .filter(competence -> competence.mass() > 0)
                .collect(Collectors.groupingBy(
                        Competence::field,
                        Collectors.collectingAndThen(
                                Collectors.toList(),
                                all -> all.stream()
                                        .mapToDouble(Competence::mass)
                                        .toArray())));
    }

    private record Weighed(Cluster cluster, SparseVector products) {}
}
