package counterpart.engine.cli.output;

import counterpart.engine.data.importer.raw.ImportProgress;
import java.io.PrintWriter;
import java.util.Locale;

/// Shows the progress of an import: a progress bar on a terminal, one line per step in a log.
public final class ProgressBar implements ImportProgress, AutoCloseable {

    private static final int CELLS = 30;
    private static final int LABEL = 32;

    private final PrintWriter err;
    private final boolean moving;
    private String step = "";
    private long shown = -1;

    ProgressBar(PrintWriter err, boolean moving) {
        this.err = err;
        this.moving = moving;
    }

    public static ProgressBar on(PrintWriter err) {
        return new ProgressBar(err, Terminal.isInteractive());
    }

    @Override
    public void at(String current, long done, long total) {
        if (!current.equals(step)) {
            begin(current);
        }
        long percent = total <= 0 ? 100 : Math.min(100, 100 * done / total);
        if (moving && percent != shown) {
            draw(percent);
        }
    }

    /// Ends the line of the last step.
    @Override
    public void close() {
        if (moving && !step.isEmpty()) {
            err.println();
        }
        err.flush();
    }

    private void begin(String next) {
        if (moving && !step.isEmpty()) {
            err.println();
        }
        step = next;
        shown = -1;
        if (!moving) {
            err.println(next);
        }
    }

    private void draw(long percent) {
        shown = percent;
        int full = (int) (CELLS * percent / 100);
        err.print(String.format(
                Locale.ROOT,
                "\r%-" + LABEL + "." + LABEL + "s [%s%s] %3d %%",
                step,
                "#".repeat(full),
                ".".repeat(CELLS - full),
                percent));
        err.flush();
    }
}
