package counterpart.engine.data.importer.berd;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.scale.Trust;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The R&D of an industry in a state in a year.
///
/// @param usdMillion empty where it is not published
/// @param middle middle of the published range, if there is one
/// @param flag how the figure came about, as the survey's notes say
record BerdCell(
        int year,
        String state,
        String naics,
        OptionalDouble usdMillion,
        OptionalDouble middle,
        String flag,
        long line) {

    static final List<String> COLUMNS = List.of(
            "year", "state", "naics", "industry", "leaf", "usd_million", "usd_million_low", "usd_million_high", "flag");

    private static final String SUPPRESSED = "D";
    private static final String ALLOCATED = "e";
    private static final String IMPUTED = "i";
    private static final String UNCERTAIN = "r";

    /// A figure that counts.
    record Figure(double usdMillion, Trust trust) {}

    static BerdCell of(CsvRow row) {
        OptionalDouble low = number(row, "usd_million_low");
        OptionalDouble high = number(row, "usd_million_high");
        return new BerdCell(
                row.integer("year"),
                row.text("state"),
                row.text("naics"),
                number(row, "usd_million"),
                low.isPresent() && high.isPresent()
                        ? OptionalDouble.of((low.getAsDouble() + high.getAsDouble()) / 2)
                        : OptionalDouble.empty(),
                row.text("flag"),
                row.line());
    }

    private static OptionalDouble number(CsvRow row, String column) {
        return row.find(column).isPresent() ? OptionalDouble.of(row.number(column)) : OptionalDouble.empty();
    }

    /// State and industry.
    String key() {
        return state + " " + naics;
    }

    /// The figure that counts: as published, half trusted where most of it is imputed, unsaid where its
    /// standard error is large; of the year before where it is suppressed; none where most of it was
    /// allocated to the state.
    Optional<Figure> figure(Optional<BerdCell> yearBefore) {
        if (flag.equals(SUPPRESSED)) {
            return yearBefore.filter(cell -> !cell.flag.equals(SUPPRESSED)).flatMap(BerdCell::ofYearBefore);
        }
        return flag.contains(ALLOCATED) ? Optional.empty() : published(trust());
    }

    private Optional<Figure> ofYearBefore() {
        if (middle.isPresent()) {
            return Optional.of(new Figure(middle.getAsDouble(), Trust.UNSAID));
        }
        return flag.contains(ALLOCATED)
                ? Optional.empty()
                : published(trust() == Trust.UNSAID ? Trust.UNSAID : Trust.HALF);
    }

    private Optional<Figure> published(Trust trust) {
        return usdMillion.isPresent() ? Optional.of(new Figure(usdMillion.getAsDouble(), trust)) : Optional.empty();
    }

    private Trust trust() {
        if (flag.contains(UNCERTAIN)) {
            return Trust.UNSAID;
        }
        return flag.contains(IMPUTED) ? Trust.HALF : Trust.FULL;
    }
}
