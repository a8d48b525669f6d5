package counterpart.engine.detail;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.FieldFigures;
import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Profile;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.ranker.RegionRanker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Describes fields.
final class FieldDetails {

    private static final int LEADERS = 20;
    private static final int NEAR = 10;

    private final Dataset dataset;
    private final RankingData data;
    private final CompetenceModel model;
    private final RegionRanker matcher;
    private final Set<RegionId> home;

    FieldDetails(RankingData data, RegionRanker matcher) {
        this.data = data;
        this.matcher = matcher;
        dataset = data.dataset();
        model = data.model();
        home = dataset.regionsOf(Region.HOME_STATE);
    }

    FieldDetail of(Field field) {
        int ordinal = model.taxonomy().ordinal(field.code());
        List<FieldDetail.Near> near = near(ordinal);
        return new FieldDetail(
                field,
                ancestors(field),
                children(ordinal),
                model.shown().regions(ordinal),
                standings(ordinal, region -> true, LEADERS),
                standings(ordinal, region -> home.contains(region.id()), home.size()),
                near,
                links(near),
                clusters(field.code(), Profile::own),
                clusters(field.code(), Profile::sought));
    }

    private List<Field> ancestors(Field field) {
        Deque<Field> ancestors = new ArrayDeque<>();
        Optional<FieldCode> above = field.code().parent();
        while (above.isPresent()) {
            ancestors.addFirst(dataset.field(above.get()));
            above = above.get().parent();
        }
        return List.copyOf(ancestors);
    }

    private List<Field> children(int field) {
        int below = model.taxonomy().level(field) + 1;
        return IntStream.range(field, model.taxonomy().end(field))
                .filter(other -> model.taxonomy().level(other) == below)
                .mapToObj(this::field)
                .toList();
    }

    private List<FieldDetail.Standing> standings(int field, Predicate<Region> wanted, int limit) {
        FieldFigures shown = model.shown();
        List<Region> regions = data.regions();
        return IntStream.range(0, regions.size())
                .filter(place -> shown.figure(place, field) > 0 && wanted.test(regions.get(place)))
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(place -> shown.figure(place, field))
                        .reversed()
                        .thenComparing(place -> regions.get(place).id()))
                .limit(limit)
                .map(regions::get)
                .map(region -> new FieldDetail.Standing(
                        region, matcher.strength(region, model.taxonomy().code(field))))
                .toList();
    }

    /// Fields related to the ones the field covers, computed like the needs of a profile with this one field.
    private List<FieldDetail.Near> near(int field) {
        FieldCode code = model.taxonomy().code(field);
        double[] near = model.relatedness().spread(model.expansion().expand(List.of(new WeightedField(code, 1))));
        return IntStream.range(0, near.length)
                .filter(other -> near[other] > 0)
                .mapToObj(other -> new FieldDetail.Near(field(other), near[other]))
                .filter(one -> !one.field().code().isWithin(code)
                        && !code.isWithin(one.field().code()))
                .sorted(Comparator.comparingDouble(FieldDetail.Near::relatedness)
                        .reversed()
                        .thenComparing(one -> one.field().code()))
                .limit(NEAR)
                .toList();
    }

    private List<FieldDetail.Link> links(List<FieldDetail.Near> near) {
        List<FieldDetail.Link> links = new ArrayList<>();
        for (int i = 0; i < near.size(); i++) {
            for (int j = i + 1; j < near.size(); j++) {
                Field from = near.get(i).field();
                Field to = near.get(j).field();
                double relatedness = Math.max(relatedness(from, to), relatedness(to, from));
                if (relatedness > 0) {
                    links.add(new FieldDetail.Link(from, to, relatedness));
                }
            }
        }
        return links;
    }

    /// Relatedness is stored only for the nearest fields of each field, so that it may exist in one direction only.
    private double relatedness(Field a, Field b) {
        return model.relatedness()
                .neighbours(model.taxonomy().ordinal(a.code()))
                .get(model.taxonomy().ordinal(b.code()));
    }

    private List<Cluster> clusters(FieldCode field, Function<Profile, Collection<WeightedField>> side) {
        return dataset.clusters().stream()
                .filter(cluster -> side.apply(cluster.profile()).stream()
                        .map(WeightedField::field)
                        .anyMatch(own -> own.isWithin(field) || (own.level() > 1 && field.isWithin(own))))
                .toList();
    }

    private Field field(int ordinal) {
        return dataset.field(model.taxonomy().code(ordinal));
    }
}
