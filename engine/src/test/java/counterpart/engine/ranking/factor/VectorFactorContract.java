package counterpart.engine.ranking.factor;

import counterpart.engine.competence.CompetenceModel;
import counterpart.engine.competence.ModelConstants;
import counterpart.engine.competence.ModelInputs;
import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.data.Dataset;
import counterpart.engine.index.CompetenceIndex;
import counterpart.engine.index.EntryKind;
import counterpart.engine.index.IndexEntry;
import counterpart.engine.index.VectorField;
import counterpart.engine.index.lucene.LuceneIndexes;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.input.ProfileVectors;
import counterpart.engine.ranking.input.RankingData;
import counterpart.engine.ranking.input.VectorFields;
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
    abstract Factor factor(RankingData data);

    /// The space whose vectors the factor looks at.
    abstract VectorField space();

    /// What the factor multiplies them with.
    abstract SparseVector query(ProfileVectors profile);

    @Override
    String key() {
        return factor(data(0, -1)).key();
    }

    @Override
    Change change(int seed, int place) {
        return new Change(raw(data(seed, -1)), raw(data(seed, place)));
    }

    private double[] raw(RankingData data) {
        double[] all = factor(data).raw(context(data));
        return IntStream.range(0, all.length)
                .filter(i -> REGIONS.contains(data.regions().get(i).id().value()))
                .mapToDouble(i -> all[i])
                .toArray();
    }

    private RankingData data(int seed, int raised) {
        Dataset dataset = random(seed).dataset();
        Dataset.Tables tables = dataset.tables();
        CompetenceModel model = new CompetenceModel(ModelInputs.of(dataset), ModelConstants.DEFAULT, PIVOT);
        SparseVector query =
                query(context(new RankingData(dataset, model, index(List.of()))).profile());
        int field = query.ordinal(new Random(seed).nextInt(query.size()));
        return new RankingData(
                dataset,
                model,
                index(tables.regions().stream()
                        .map(region -> entry(region, model, raised, field))
                        .toList()));
    }

    private IndexEntry entry(Region region, CompetenceModel model, int raised, int field) {
        Map<VectorField, SparseVector> vectors =
                new HashMap<>(VectorFields.of(model, model.ordinal(region.id()), PIVOT));
        if (raised >= 0 && region.id().value().equals(REGIONS.get(raised))) {
            double[] dense = vectors.get(space()).toDense(model.taxonomy().size());
            dense[field] += 0.5;
            vectors.put(space(), SparseVector.of(dense));
        }
        return new IndexEntry(
                EntryKind.REGION, region.id().value(), Map.of(), Map.of(), Map.of(), vectors, region.location(), 0);
    }

    private static CompetenceIndex index(List<IndexEntry> entries) {
        return LuceneIndexes.inMemory("test", entries.stream());
    }
}
