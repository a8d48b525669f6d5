package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.metric.ConfidenceInterval;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes a small chart with text, points, lines and bars. It is readable on light and dark background and without
/// colours.
final class SvgChart {

    private static final double WIDTH = 820;
    private static final double HEIGHT = 480;
    private static final double LEFT = 70;
    private static final double TOP = 50;
    private static final double RIGHT = 40;
    private static final double BOTTOM = 60;
    private static final double BAR_LEFT = 240;
    private static final double BAR_HEIGHT = 24;

    private final StringBuilder body = new StringBuilder();
    private final String title;
    private final String across;
    private final String up;
    private double height = HEIGHT;
    private Axis xAxis = new Axis(0, 1, 1);
    private Axis yAxis = new Axis(0, 1, 1);

    /// Style of a point.
    enum Mark {
        SMALL,
        OURS
    }

    /// A point in data coordinates.
    record Point(double x, double y) {}

    /// A labelled value with its confidence interval.
    record Bar(String label, ConfidenceInterval interval) {}

    SvgChart(String title, String across, String up) {
        this.title = title;
        this.across = across;
        this.up = up;
    }

    /// Range of an axis, with grid lines at round numbers.
    record Axis(double from, double to, double step) {

        private static final double PARTS = 5;
        private static final double[] ROUND = {1, 2, 5, 10};

        /// An axis from 0 to a round number above the largest value.
        static Axis from0(List<Double> values) {
            return of(0, values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        }

        /// An axis between round numbers around all values.
        static Axis around(List<Double> values) {
            return of(
                    values.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                    values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        }

        private static Axis of(double low, double high) {
            double rough = Math.max(high - low, 1e-6) / PARTS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = power;
            for (int i = 0; i < ROUND.length && step < rough; i++) {
                step = ROUND[i] * power;
            }
            return new Axis(Math.floor(low / step) * step, Math.ceil(high / step + 1e-9) * step, step);
        }

        int lines() {
            return (int) Math.round((to - from) / step);
        }

        double at(int line) {
            return from + line * step;
        }

        String label(int line) {
            int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
            return String.format(Locale.ROOT, "%." + decimals + "f", at(line));
        }

        double share(double value) {
            return (value - from) / (to - from);
        }
    }

    void axes(Axis x, Axis y) {
        xAxis = x;
        yAxis = y;
        for (int i = 0; i <= x.lines(); i++) {
            stroke(x(x.at(i)), TOP, x(x.at(i)), HEIGHT - BOTTOM, "#bbb", 0.5);
            label(x(x.at(i)), HEIGHT - BOTTOM + 18, "middle", x.label(i));
        }
        for (int i = 0; i <= y.lines(); i++) {
            stroke(LEFT, y(y.at(i)), WIDTH - RIGHT, y(y.at(i)), "#bbb", 0.5);
            label(LEFT - 8, y(y.at(i)) + 4, "end", y.label(i));
        }
        label(LEFT, TOP - 8, "start", up);
        label(WIDTH - RIGHT, HEIGHT - BOTTOM + 40, "end", across);
    }

    void line(List<Point> points) {
        String path = points.stream()
                .map(point -> format("%.1f,%.1f", x(point.x()), y(point.y())))
                .collect(Collectors.joining(" "));
        body.append(format("<polyline points=\"%s\" fill=\"none\" stroke=\"#888\" stroke-dasharray=\"4 3\"/>%n", path));
    }

    void point(Point point, String text, Mark mark) {
        boolean small = mark == Mark.SMALL;
        String colour = small ? "#888" : "#0b6e99";
        body.append(format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"%s\"/>%n",
                x(point.x()), y(point.y()), small ? 3 : 5, colour));
        boolean left = xAxis.share(point.x()) > 0.8;
        label(x(point.x()) + (left ? -8 : 8), y(point.y()) + 4, left ? "end" : "start", text);
    }

    /// Horizontal bars that start at 1, with confidence intervals.
    void bars(List<Bar> bars) {
        height = TOP + BAR_HEIGHT * bars.size() + BOTTOM;
        double widest = bars.stream()
                .mapToDouble(bar -> Math.max(
                        Math.abs(bar.interval().low() - 1),
                        Math.abs(bar.interval().high() - 1)))
                .max()
                .orElse(1);
        double middle = (BAR_LEFT + WIDTH - RIGHT) / 2;
        double scale = (WIDTH - RIGHT - BAR_LEFT) / 2 / widest;
        stroke(middle, TOP, middle, height - BOTTOM, "#888", 1);
        for (int i = 0; i < bars.size(); i++) {
            bar(bars.get(i), TOP + BAR_HEIGHT * (i + 0.5), middle, scale);
        }
        label(middle, height - BOTTOM + 18, "middle", "1.00");
        label(WIDTH - RIGHT, height - BOTTOM + 40, "end", across);
    }

    String text() {
        return format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" font-family="
                                + "\"sans-serif\" font-size=\"12\">%n<title>%s</title>%n<rect width=\"100%%\" height="
                                + "\"100%%\" fill=\"#fff\"/>%n<text x=\"%.0f\" y=\"26\" font-size=\"16\">%s</text>%n",
                        WIDTH, height, title, 20.0, title)
                + body
                + "</svg>\n";
    }

    private void bar(Bar bar, double y, double middle, double scale) {
        ConfidenceInterval interval = bar.interval();
        double mean = middle + (interval.mean() - 1) * scale;
        String colour = interval.low() > 1 ? "#0b6e99" : "#999";
        body.append(format(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>%n",
                Math.min(middle, mean), y - 7, Math.abs(mean - middle), colour));
        stroke(middle + (interval.low() - 1) * scale, y, middle + (interval.high() - 1) * scale, y, "#222", 1.5);
        label(BAR_LEFT - 10, y + 4, "end", format("%s  %.3f", bar.label(), interval.mean()));
    }

    private void stroke(double x1, double y1, double x2, double y2, String colour, double width) {
        body.append(format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>%n",
                x1, y1, x2, y2, colour, width));
    }

    private void label(double x, double y, String anchor, String text) {
        body.append(format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text));
    }

    private double x(double value) {
        return LEFT + xAxis.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - yAxis.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace(System.lineSeparator(), "\n");
    }
}
