package counterpart.engine.evidence;

import counterpart.engine.competence.math.IntRows;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What projects show for one profile: each of its needs in its own domain.
public final class ProfileEvidence {

    private static final double MOST = 0.98;
    private static final double JOINED = 0.3;
    private static final int JOINS = 2;
    private static final double CAP = 4;

    private final ContextualEvidence all;
    private final Domain domain;
    /// `q(p)`: how clearly each project joins the domain with any of the needs.
    private final SparseVector matches;
    /// The sum of `q(p) / sqrt(N)` over all institutions of all projects.
    private final double world;

    /// @param needs the weight of each field that is needed, the largest 1
    ProfileEvidence(ContextualEvidence all, Domain domain, SparseVector needs) {
        this.all = all;
        this.domain = domain;
        matches = matches(needs);
        world = world();
    }

    private double world() {
        double sum = 0;
        for (int i = 0; i < matches.size(); i++) {
            int project = matches.ordinal(i);
            sum += matches.value(i)
                    * partners().share(project)
                    * partners().regions().length(project);
        }
        return sum;
    }

    private SparseVector matches(SparseVector needs) {
        Map<Integer, Double> without = new HashMap<>();
        for (int i = 0; i < needs.size(); i++) {
            double need = needs.value(i);
            SparseVector ofNeed = matches(needs.ordinal(i), apart(needs.ordinal(i)));
            for (int j = 0; j < ofNeed.size(); j++) {
                without.merge(ofNeed.ordinal(j), 1 - Math.min(MOST, need * ofNeed.value(j)), (a, b) -> a * b);
            }
        }
        return SparseVector.of(without).map(value -> 1 - value);
    }

    /// The projects that show a field in the domain.
    public DemonstratedField of(FieldCode field) {
        int ordinal = all.taxonomy().ordinal(field);
        double[] apart = apart(ordinal);
        return new DemonstratedField(this, ordinal, apart, matches(ordinal, apart));
    }

    /// `q(p,u) = m(p,u) * d(p|u) * b(p)` by ordinal of project.
    private SparseVector matches(int field, double[] apart) {
        SparseVector relevant = all.fields().of(field).times(domain.relevance());
        double[] inDomain = domain.matches(relevant, apart, all.label(field));
        VectorBuilder matches = new VectorBuilder();
        for (int i = 0; i < inDomain.length; i++) {
            if (inDomain[i] > 0) {
                matches.add(relevant.ordinal(i), relevant.value(i) * inDomain[i]);
            }
        }
        return matches.vector();
    }

    private double[] apart(int field) {
        return domain.own().stream()
                .mapToDouble(own -> all.similarity().apart(own.ordinal(), field))
                .toArray();
    }

    /// The projects that join the domain with any of the needs, those first that do it most clearly.
    public List<Project> projects() {
        return IntStream.range(0, matches.size())
                .filter(i -> matches.value(i) >= ContextualEvidence.SHOWN)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -matches.value(i))
                        .thenComparing(i -> all.project(matches.ordinal(i)).id()))
                .map(i -> all.project(matches.ordinal(i)))
                .toList();
    }

    /// The institutions of a region whose projects join the domain with a need, those first that do it most and
    /// more than their size lets expect: `ln(1 + n) * sqrt(min((n + 1) / (E + 1), 4))`, with `n` the sum of
    /// `q(p) / sqrt(N)` over the projects of the institution and `E` the part of all projects' sum that its
    /// size lets expect. A company with a single such project is left out.
    ///
    /// @param counts whether an institution is one to name
    public List<Institution> institutions(RegionId region, Predicate<Institution> counts, int limit) {
        int ordinal = ordinal(region);
        Map<Institution, Double> sums = new HashMap<>();
        Set<Institution> repeated = new HashSet<>();
        for (int i = 0; i < matches.size(); i++) {
            int project = matches.ordinal(i);
            if (matches.value(i) >= ContextualEvidence.SHOWN && partners().hasRegion(project, ordinal)) {
                double share = matches.value(i) * partners().share(project);
                partners()
                        .of(project, ordinal)
                        .forEach(partner -> sums.merge(partner, share, (sum, more) -> {
                            repeated.add(partner);
                            return sum + more;
                        }));
            }
        }
        return sums.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Institution, Double>>comparingDouble(entry ->
                                -weight(entry.getValue(), world * partners().activity(entry.getKey())))
                        .thenComparingInt(entry -> -entry.getKey().participations())
                        .thenComparing(entry -> entry.getKey().id()))
                .map(Map.Entry::getKey)
                .filter(partner -> partner.type() != Institution.Type.COMPANY || repeated.contains(partner))
                .filter(counts)
                .limit(limit)
                .toList();
    }

    private static double weight(double sum, double expected) {
        return Math.log1p(sum) * Math.sqrt(Math.min((sum + 1) / (expected + 1), CAP));
    }

    /// `ln(1 + n) * min((n + 1) / (E + 1), 4)` of every region, by ordinal: `n` is the sum of `q(p) * k /
    /// sqrt(N)` for `k` institutions of the region, `E` the part of all regions' sum that the region's activity
    /// lets expect.
    public double[] regions() {
        IntRows regions = partners().regions();
        double[] sums = new double[all.regions()];
        double total = 0;
        for (int i = 0; i < matches.size(); i++) {
            double share = matches.value(i) * partners().share(matches.ordinal(i));
            int project = matches.ordinal(i);
            for (int at = regions.start(project); at < regions.end(project); at++) {
                sums[regions.value(at)] += share;
                total += share;
            }
        }
        for (int region = 0; region < sums.length; region++) {
            double expected = total * all.activity(region);
            sums[region] = Math.log1p(sums[region]) * Math.min((sums[region] + 1) / (expected + 1), CAP);
        }
        return sums;
    }

    /// The field, then the own fields that a project joins with it, those first that count most.
    List<FieldCode> joins(int project, int field, double[] apart) {
        Map<Integer, Double> joined = new HashMap<>();
        for (int i = 0; i < apart.length; i++) {
            Domain.OwnField own = domain.own().get(i);
            double match = own.matches().get(project);
            if (match >= JOINED && apart[i] > 0) {
                joined.put(own.ordinal(), own.weight() * match * apart[i]);
            }
        }
        List<FieldCode> joins = new ArrayList<>(List.of(all.taxonomy().code(field)));
        joined.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(JOINS)
                .forEach(entry -> joins.add(all.taxonomy().code(entry.getKey())));
        return joins;
    }

    FieldCode code(int field) {
        return all.taxonomy().code(field);
    }

    Project project(int ordinal) {
        return all.project(ordinal);
    }

    ProjectPartners partners() {
        return all.partners();
    }

    int ordinal(RegionId region) {
        return all.ordinal(region);
    }
}
