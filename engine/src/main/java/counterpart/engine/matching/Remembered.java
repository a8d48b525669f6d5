package counterpart.engine.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;

/// Answers that need not be computed twice, as many as fit; of too many those least asked for go. Thread-safe.
/// `-Dcounterpart.cache=off` computes every answer anew, to measure it.
public final class Remembered<K, V> {

    private static final boolean ON = !"off".equals(System.getProperty("counterpart.cache"));

    private final Cache<K, V> answers;

    /// @param weight of all answers together
    /// @param weigher the weight of a question with its answer, 1 or more; a question of any length must count too
    public Remembered(int weight, ToIntBiFunction<K, V> weigher) {
        answers = Caffeine.newBuilder()
                .maximumWeight(weight)
                .weigher(weigher::applyAsInt)
                .build();
    }

    /// @param number of answers
    public Remembered(int number) {
        this(number, (question, answer) -> 1);
    }

    /// Whether anything is remembered in this JVM.
    public static boolean isOn() {
        return ON;
    }

    /// The answer, computed when it is not remembered. Who asks the same meanwhile computes it too: waiting for one
    /// another under the lock of a map left some waiting for seconds under load.
    public V get(K question, Function<? super K, ? extends V> compute) {
        V known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        V answer = compute.apply(question);
        keep(question, answer);
        return answer;
    }

    /// The answer if it is remembered.
    public Optional<V> find(K question) {
        return Optional.ofNullable(answers.getIfPresent(question));
    }

    public void keep(K question, V answer) {
        if (ON) {
            answers.put(question, answer);
        }
    }
}
