package counterpart.web.layout.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Upright bars of two groups, one on the other, drawn on the server.
///
/// @param groups names of the lower and of the upper part of a bar
public record StackedBars(List<String> groups, List<Bar> bars, List<Tick> ticks) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 280;
    public static final double LEFT = 100;
    public static final double BASE = HEIGHT - 36.0;

    private static final double TOP = 16;
    private static final double THICKNESS = 0.68;
    private static final int TICKS = 4;

    /// At most so many bars are labelled.
    private static final int LABELS = 16;

    public StackedBars {
        groups = List.copyOf(groups);
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /// Bars of at least one value.
    public static StackedBars of(List<String> groups, List<Value> values) {
        int most = values.stream().mapToInt(Value::sum).max().orElse(0);
        int step = step(most);
        double unit = (BASE - TOP) / Math.max(step, (most + step - 1) / step * step);
        double slot = (WIDTH - LEFT) / values.size();
        int every = (values.size() + LABELS - 1) / LABELS;
        return new StackedBars(
                groups,
                IntStream.range(0, values.size())
                        .mapToObj(i -> Bar.of(values.get(i), LEFT + slot * i, slot, unit, i % every == 0))
                        .toList(),
                ticks(most, step, unit));
    }

    /// The smallest step of 1, 2 or 5 times a power of ten that gives at most [#TICKS] ticks.
    private static int step(int most) {
        for (int power = 1; ; power *= 10) {
            for (int digit : List.of(1, 2, 5)) {
                if (digit * power * TICKS >= most) {
                    return digit * power;
                }
            }
        }
    }

    private static List<Tick> ticks(int most, int step, double unit) {
        List<Tick> ticks = new ArrayList<>();
        for (int value = 0; value < most + step; value += step) {
            ticks.add(new Tick(value, Math.rint(BASE - value * unit)));
        }
        return ticks;
    }

    /// Two numbers, neither negative.
    ///
    /// @param note text of the tooltip
    public record Value(String name, int lower, int upper, String note) {

        int sum() {
            return lower + upper;
        }
    }

    /// A value on the sheet.
    ///
    /// @param label its name, empty where names would stand too close
    public record Bar(Value value, double left, double width, double lower, double upper, String label) {

        static Bar of(Value value, double left, double slot, double unit, boolean labelled) {
            return new Bar(
                    value,
                    left + slot * (1 - THICKNESS) / 2,
                    slot * THICKNESS,
                    value.lower() * unit,
                    value.upper() * unit,
                    labelled ? value.name() : "");
        }

        public double middle() {
            return left + width / 2;
        }
    }

    /// A line across all bars.
    public record Tick(int value, double y) {}
}
