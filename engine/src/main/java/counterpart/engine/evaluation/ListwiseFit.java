package counterpart.engine.evaluation;

import java.util.Arrays;
import java.util.List;

/// Fits non-negative weights by maximum likelihood: a softmax over the candidates of a cluster should give the chosen
/// candidates the highest probability (ListNet loss, Cao et al. 2007). The loss is convex and the number of weights
/// small, so projected Newton steps converge quickly.
final class ListwiseFit {

    private static final int STEPS = 40;
    private static final int HALVINGS = 20;
    private static final double ENOUGH = 1e-9;
    private static final double RIDGE = 1e-6;

    private final List<Choice> choices;
    private final int features;

    /// The candidates of one cluster.
    ///
    /// @param values value of each feature for each candidate
    /// @param chosen target weight of each candidate, 0 or more
    @SuppressWarnings("ArrayRecordComponent")
    record Choice(double[][] values, double[] chosen) {}

    ListwiseFit(List<Choice> choices) {
        this.choices = List.copyOf(choices);
        features = choices.getFirst().values().length;
    }

    /// The fitted weights, not normalised.
    double[] weights() {
        double[] weights = new double[features];
        Arrays.fill(weights, 1);
        Loss loss = loss(weights);
        for (int step = 0; step < STEPS; step++) {
            double[] direction = direction(loss, weights);
            double before = loss.value;
            double length = 1;
            for (int i = 0; i < HALVINGS && loss.value >= before; i++) {
                double[] tried = moved(weights, direction, length);
                Loss there = loss(tried);
                if (there.value < before) {
                    weights = tried;
                    loss = there;
                }
                length /= 2;
            }
            if (before - loss.value < ENOUGH * before) {
                return weights;
            }
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] direction, double length) {
        double[] moved = new double[weights.length];
        Arrays.setAll(moved, i -> Math.max(0, weights[i] + length * direction[i]));
        return moved;
    }

    /// Newton step of the free weights; a weight at 0 whose gradient is positive is held at 0.
    private double[] direction(Loss loss, double[] weights) {
        double[][] equations = new double[features][features + 1];
        for (int i = 0; i < features; i++) {
            boolean held = weights[i] == 0 && loss.gradient[i] > 0;
            for (int j = 0; j < features; j++) {
                boolean other = weights[j] == 0 && loss.gradient[j] > 0;
                equations[i][j] = held || other ? 0 : loss.curvature[i][j];
            }
            equations[i][i] = held ? 1 : equations[i][i] + RIDGE;
            equations[i][features] = held ? 0 : -loss.gradient[i];
        }
        return solved(equations);
    }

    /// Gaussian elimination of a positive definite system.
    private static double[] solved(double[][] rows) {
        int size = rows.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = rows[row][size];
            for (int column = row + 1; column < size; column++) {
                rest -= rows[row][column] * solution[column];
            }
            solution[row] = rest / rows[row][row];
        }
        return solution;
    }

    private Loss loss(double[] weights) {
        Loss loss = new Loss(features);
        choices.forEach(choice -> loss.add(choice, weights));
        return loss;
    }

    /// The loss, its gradient and its curvature.
    private static final class Loss {

        private double value;
        private final double[] gradient;
        private final double[][] curvature;

        Loss(int features) {
            gradient = new double[features];
            curvature = new double[features][features];
        }

        void add(Choice choice, double[] weights) {
            double[] scores = new double[choice.chosen().length];
            for (int feature = 0; feature < weights.length; feature++) {
                double[] values = choice.values()[feature];
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += weights[feature] * values[i];
                }
            }
            double largest = Arrays.stream(scores).max().orElse(0);
            double sum = 0;
            double total = 0;
            for (int i = 0; i < scores.length; i++) {
                value -= choice.chosen()[i] * scores[i];
                total += choice.chosen()[i];
                scores[i] = Math.exp(scores[i] - largest);
                sum += scores[i];
            }
            value += total * (Math.log(sum) + largest);
            for (int i = 0; i < scores.length; i++) {
                scores[i] /= sum;
            }
            addDerivatives(choice, scores, total);
        }

        private void addDerivatives(Choice choice, double[] probabilities, double total) {
            double[] expected = new double[gradient.length];
            for (int feature = 0; feature < expected.length; feature++) {
                double[] values = choice.values()[feature];
                for (int i = 0; i < probabilities.length; i++) {
                    expected[feature] += probabilities[i] * values[i];
                    gradient[feature] -= choice.chosen()[i] * values[i];
                }
                gradient[feature] += total * expected[feature];
            }
            for (int a = 0; a < expected.length; a++) {
                for (int b = a; b < expected.length; b++) {
                    double product = 0;
                    for (int i = 0; i < probabilities.length; i++) {
                        product += probabilities[i] * choice.values()[a][i] * choice.values()[b][i];
                    }
                    double change = total * (product - expected[a] * expected[b]);
                    curvature[a][b] += change;
                    curvature[b][a] = curvature[a][b];
                }
            }
        }
    }
}
