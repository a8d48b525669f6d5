package counterpart.engine.dataset.source;

import counterpart.engine.dataset.source.ImportReport.Outcome;
import counterpart.engine.dataset.source.Whereabouts.Located;
import counterpart.engine.dataset.source.Whereabouts.Unlocated;
import java.util.Locale;
import java.util.Map;

/// Says of every participation that is not simply at its code how it was located, or why it was not.
final class LocationReport {

    private LocationReport() {}

    static void write(CordisFiles cordis, Map<String, Whereabouts> whereabouts, ImportReport.Draft report) {
        long located = 0;
        for (Participation participation : cordis.participations()) {
            switch (whereabouts.get(participation.organisation().id())) {
                case Located place -> {
                    located++;
                    located(participation, place, report);
                }
                case Unlocated nowhere -> add(report, Outcome.SKIPPED, participation, nowhere.reason(), "");
                case null -> throw new IllegalStateException("not looked for: " + participation);
            }
        }
        report.figure("located participations", located);
    }

    private static void located(Participation participation, Located place, ImportReport.Draft report) {
        String code = participation.nutsCode();
        String level2 = NutsVintages.level2(code);
        if (place.distanceKm() != null) {
            Outcome outcome = place.by().equals("nearest-point") ? Outcome.MAPPED : Outcome.LOCATED;
            String where = place.region() + String.format(Locale.ROOT, ", %.1f km", place.distanceKm());
            add(report, outcome, participation, place.how(), where);
        } else if (code.length() < 4) {
            String how = place.by().equals("code") || place.by().equals("alias")
                    ? "code in other rows of the organisation"
                    : place.how();
            add(report, Outcome.LOCATED, participation, how, place.region());
        } else if (place.by().equals("alias")) {
            add(report, Outcome.MAPPED, participation, place.how(), place.region());
        } else if (!level2.equals(place.region())) {
            add(report, Outcome.MAPPED, participation, "most frequent code of the organisation", place.region());
        }
    }

    private static void add(
            ImportReport.Draft report, Outcome outcome, Participation row, String reason, String where) {
        Organisation organisation = row.organisation();
        String detail =
                organisation.name() + " (" + organisation.country() + ")" + (where.isEmpty() ? "" : ": " + where);
        report.add(outcome, CordisFiles.ORGANISATIONS, row.line(), reason, detail);
    }
}
