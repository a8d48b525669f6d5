package counterpart.engine.matching.factor;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.ModelInputs;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.Entry;
import counterpart.engine.index.Indexes;
import counterpart.engine.index.Kind;
import counterpart.engine.index.Space;
import counterpart.engine.model.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// The contract of a factor that is a scalar product of region vectors: one entry that counts is raised, all other
/// entries and the norm are held.
abstract class VectorFactorContract extends FactorContract {

    private static final double PIVOT = 0.75;

    /// The factor over what is known.
    abstract Factor factor(Knowledge knowledge);

    /// The space whose vectors the factor looks at.
    abstract Space space();

    /// What the factor multiplies them with.
    abstract SparseVector query(ProfileVectors profile);

    @Override
    String key() {
        return factor(knowledge(0, -1)).key();
    }

    @Override
    Change change(int seed, int place) {
        return new Change(raw(knowledge(seed, -1)), raw(knowledge(seed, place)));
    }

    private double[] raw(Knowledge knowledge) {
        double[] all = factor(knowledge).raw(question(knowledge));
        return IntStream.range(0, all.length)
                .filter(i -> REGIONS.contains(knowledge.regions().get(i).id().value()))
                .mapToDouble(i -> all[i])
                .toArray();
    }

    private Knowledge knowledge(int seed, int raised) {
        Dataset dataset = random(seed).dataset();
        Dataset.Tables tables = dataset.tables();
        CompetenceModel model = new CompetenceModel(ModelInputs.of(dataset), ModelConstants.DEFAULT, PIVOT);
        SparseVector query =
                query(question(new Knowledge(dataset, model, index(List.of()))).profile());
        int field = query.ordinal(new Random(seed).nextInt(query.size()));
        return new Knowledge(
                dataset,
                model,
                index(tables.regions().stream()
                        .map(region -> entry(region, model, raised, field))
                        .toList()));
    }

    private Entry entry(Region region, CompetenceModel model, int raised, int field) {
        Map<Space, SparseVector> vectors = new HashMap<>(Spaces.of(model, model.ordinal(region.id()), PIVOT));
        if (raised >= 0 && region.id().value().equals(REGIONS.get(raised))) {
            double[] dense = vectors.get(space()).toDense(model.taxonomy().size());
            dense[field] += 0.5;
            vectors.put(space(), SparseVector.of(dense));
        }
        return new Entry(Kind.REGION, region.id().value(), Map.of(), Map.of(), Map.of(), vectors, region.location(), 0);
    }

    private static CompetenceIndex index(List<Entry> entries) {
        return Indexes.inMemory("test", entries.stream());
    }
}
