package counterpart.engine.matching.factor;

import counterpart.engine.competence.math.SparseVector;
import counterpart.engine.index.Space;
import java.util.List;

/// A factor that is the scalar product of the regions' vectors in a space with one vector of the question.
abstract class VectorFactor implements Factor {

    private final Knowledge knowledge;

    VectorFactor(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// The space of the regions' vectors, by pivot.
    abstract Space space(double pivot);

    /// What the regions' vectors are multiplied with.
    abstract SparseVector query(ProfileVectors profile);

    /// Takes products in place to raw values; they are these unless a factor adds to them.
    void complete(double[] products) {}

    @Override
    public double[] raw(Question question) {
        return raw(List.of(question)).getFirst();
    }

    @Override
    public List<double[]> raw(List<Question> questions) {
        double pivot = questions.getFirst().pivot();
        List<double[]> raw = knowledge.products(
                space(pivot),
                questions.stream().map(question -> query(question.profile())).toList());
        raw.forEach(this::complete);
        return raw;
    }
}
