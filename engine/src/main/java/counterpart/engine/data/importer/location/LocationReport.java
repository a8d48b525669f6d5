package counterpart.engine.data.importer.location;

import counterpart.engine.data.importer.cordis.file.CordisFiles;
import counterpart.engine.data.importer.cordis.file.CordisOrganisation;
import counterpart.engine.data.importer.cordis.file.CordisParticipation;
import counterpart.engine.data.importer.location.LocationResult.Located;
import counterpart.engine.data.importer.location.LocationResult.Unlocated;
import counterpart.engine.data.importer.nuts.NutsVersions;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import java.util.Locale;
import java.util.Map;

/// Reports how every participation that is not located by its own code was located, or why it was not.
public final class LocationReport {

    private LocationReport() {}

    public static void write(CordisFiles cordis, Map<String, LocationResult> whereabouts, ImportReport.Builder report) {
        long located = 0;
        for (CordisParticipation participation : cordis.participations()) {
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

    private static void located(CordisParticipation participation, Located place, ImportReport.Builder report) {
        String code = participation.nutsCode();
        String level2 = NutsVersions.level2(code);
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
            ImportReport.Builder report, Outcome outcome, CordisParticipation row, String reason, String where) {
        CordisOrganisation organisation = row.organisation();
        String detail =
                organisation.name() + " (" + organisation.country() + ")" + (where.isEmpty() ? "" : ": " + where);
        report.add(outcome, CordisFiles.ORGANISATIONS, row.line(), reason, detail);
    }
}
