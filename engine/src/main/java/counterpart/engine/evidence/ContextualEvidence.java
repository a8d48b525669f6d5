package counterpart.engine.evidence;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.Taxonomy;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.model.evidence.Project;
import counterpart.engine.model.evidence.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Finds the projects that show a field in the domain of a profile.
///
/// A project shows field `u` by `q(p,u) = m(p,u) * d(p|u) * b(p)`: its match with the field, its match with the
/// domain apart from the field, and the relevance of its words to the domain. Apart from the field means that
/// own fields similar to `u` count less, so that a field is not its own context.
public final class ContextualEvidence {

    /// Below this match a project is not said to join a field with a domain.
    public static final double SHOWN = 0.15;

    private static final int FULLY_RELEVANT = 50;
    private static final int RELEVANT = 2000;
    private static final double FULL_WEIGHT = 3;
    private static final int NEEDS = 25;

    private final CompetenceModel model;
    private final List<Project> projects;
    private final ProjectFields fields;
    private final ProjectVocabulary vocabulary;
    private final FieldSimilarity similarity;
    private final ProjectPartners partners;
    private final List<Set<String>> labels = new ArrayList<>();
    private final double[] activity;

    public ContextualEvidence(Dataset dataset, CompetenceModel model, ProjectIndex index) {
        this.model = model;
        projects = dataset.tables().projects();
        fields = new ProjectFields(index);
        vocabulary = new ProjectVocabulary(index);
        similarity = new FieldSimilarity(model.taxonomy(), model.relatedness());
        partners = new ProjectPartners(index, dataset);
        for (int field = 0; field < model.taxonomy().size(); field++) {
            String label = dataset.field(model.taxonomy().code(field)).label().in(Language.EN);
            labels.add(Words.of(label).collect(Collectors.toUnmodifiableSet()));
        }
        activity = new double[dataset.regions().size()];
        dataset.institutions().stream()
                .filter(institution -> !institution.bookedAtHeadOffice())
                .forEach(
                        institution -> activity[model.ordinal(institution.region())] += partners.activity(institution));
    }

    /// The evidence for a profile.
    ///
    /// @param own its own fields; unknown ones are ignored
    /// @param themes English phrases that describe it
    /// @param needs the weight of each field that it needs, by ordinal
    public ProfileEvidence of(Collection<WeightedField> own, List<String> themes, SparseVector needs) {
        List<WeightedField> known = own.stream()
                .filter(weighted -> taxonomy().find(weighted.field()).isPresent())
                .toList();
        return new ProfileEvidence(this, domain(known, themes), strongest(needs));
    }

    private Domain domain(List<WeightedField> own, List<String> themes) {
        Map<String, Double> words = new HashMap<>();
        for (WeightedField weighted : own) {
            label(taxonomy().ordinal(weighted.field()))
                    .forEach(word -> words.merge(word, weighted.weight() / FULL_WEIGHT, Math::max));
        }
        themes.forEach(theme -> Words.of(theme).forEach(word -> words.put(word, 1.0)));
        return new Domain(
                vocabulary.relevance(words, FULLY_RELEVANT, RELEVANT),
                weighted(own),
                themes.stream()
                        .map(theme -> new Domain.Theme(
                                Words.of(theme).collect(Collectors.toSet()), vocabulary.matches(theme)))
                        .toList());
    }

    /// `o(t) = w(t) * cent(t) * spec(t)`, scaled to a maximum of 1; `cent(t)` sums the weights of the own
    /// fields, each as far as it is similar to `t`.
    private List<Domain.OwnField> weighted(List<WeightedField> own) {
        Map<Integer, Double> weights = new TreeMap<>();
        for (WeightedField one : own) {
            int field = taxonomy().ordinal(one.field());
            double central = own.stream()
                    .mapToDouble(other ->
                            other.weight() * similarity.of(field, taxonomy().ordinal(other.field())))
                    .sum();
            weights.merge(field, one.weight() * central * fields.specificity(field), Math::max);
        }
        double largest =
                weights.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return weights.entrySet().stream()
                .map(entry ->
                        new Domain.OwnField(entry.getKey(), entry.getValue() / largest, fields.of(entry.getKey())))
                .toList();
    }

    private static SparseVector strongest(SparseVector needs) {
        Map<Integer, Double> kept = new HashMap<>();
        double largest = needs.max();
        for (int i = 0; i < needs.size(); i++) {
            kept.put(needs.ordinal(i), needs.value(i) / largest);
        }
        return SparseVector.of(kept.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NEEDS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// The projects that institutions of a region have on a field in whatever domain, those first that say most about
    /// their partners.
    public List<ProjectEvidence> on(FieldCode field, RegionId region, int limit) {
        SparseVector matches = fields.of(taxonomy().ordinal(field));
        int ordinal = ordinal(region);
        List<ProjectEvidence> found = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            int project = matches.ordinal(i);
            if (matches.value(i) == 1 && partners.hasRegion(project, ordinal)) {
                found.add(new ProjectEvidence(project(project), 1, partners.of(project, ordinal), List.of(field)));
            }
        }
        found.sort(ProjectEvidence.STRONGEST_FIRST);
        return List.copyOf(found.subList(0, Math.min(limit, found.size())));
    }

    /// How specific a field is: 1 where at most 30 projects are tagged with it or a descendant, falling with the
    /// logarithm of their number to 0.15.
    public double specificity(int field) {
        return fields.specificity(field);
    }

    Taxonomy taxonomy() {
        return model.taxonomy();
    }

    ProjectFields fields() {
        return fields;
    }

    FieldSimilarity similarity() {
        return similarity;
    }

    ProjectPartners partners() {
        return partners;
    }

    Project project(int ordinal) {
        return projects.get(ordinal);
    }

    int ordinal(RegionId region) {
        return model.ordinal(region);
    }

    int regions() {
        return activity.length;
    }

    /// The part of the activity of all institutions in all projects that is a region's.
    double activity(int region) {
        return activity[region];
    }

    /// The normalised words of a field's English label.
    Set<String> label(int field) {
        return labels.get(field);
    }
}
