package counterpart.web.export;

import counterpart.engine.json.match.MatchJson;
import counterpart.web.csv.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// One row per entry; list items in a cell are separated by `; `.
public final class DossierCsv {

    private static final List<String> COLUMNS = List.of(
            "position",
            "region",
            "name",
            "institution",
            "country",
            "score",
            "rankByScore",
            "sentence",
            "adds",
            "commonGround",
            "offers",
            "institutions",
            "programmes",
            "coProjects",
            "cautions",
            "coverage");
    private static final List<String> WORK_COLUMNS = List.of(
            "status", "reason", "judgement", "note", "contactPersons", "nextStep", "nextStepOn", "owner", "programme");

    private DossierCsv() {}

    public static String table(Dossier dossier) {
        List<List<String>> rows =
                dossier.entries().stream().map(DossierCsv::row).toList();
        return CsvTable.of(columns(dossier), rows);
    }

    private static List<String> columns(Dossier dossier) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (dossier.hasWork()) {
            columns.addAll(WORK_COLUMNS);
        }
        return columns;
    }

    private static List<String> row(Dossier.Entry entry) {
        MatchJson match = entry.match();
        List<String> row = new ArrayList<>(List.of(
                String.valueOf(entry.position()),
                match.region().id(),
                match.region().name(),
                Optional.ofNullable(entry.institution())
                        .map(Dossier.Partner::name)
                        .orElse(""),
                match.region().country(),
                String.valueOf(match.score()),
                String.valueOf(entry.rankByScore()),
                match.sentence(),
                match.adds().stream().map(MatchJson.AddedField::label).collect(Collectors.joining("; ")),
                match.commonGround().stream().map(MatchJson.SharedField::label).collect(Collectors.joining("; ")),
                match.offers().stream().map(MatchJson.SharedField::label).collect(Collectors.joining("; ")),
                match.institutions().stream().map(DossierCsv::named).collect(Collectors.joining("; ")),
                match.programmes().stream().map(MatchJson.Funding::name).collect(Collectors.joining("; ")),
                String.valueOf(match.coProjects()),
                match.cautions().stream().map(MatchJson.Caution::text).collect(Collectors.joining("; ")),
                match.coverage().level()));
        Optional.ofNullable(entry.work()).map(DossierCsv::work).ifPresent(row::addAll);
        return row;
    }

    private static String named(MatchJson.Callable institution) {
        String website = institution.website();
        return website == null ? institution.name() : institution.name() + " (" + website + ")";
    }

    private static List<String> work(Dossier.Work work) {
        return List.of(
                work.status(),
                work.reason(),
                work.judgement(),
                work.note(),
                work.contactPersons(),
                work.nextStep(),
                Optional.ofNullable(work.nextStepOn()).map(Object::toString).orElse(""),
                work.owner(),
                work.programme());
    }
}
