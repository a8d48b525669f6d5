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

    private DossierCsv() {}

    public static String table(Dossier dossier) {
        List<List<String>> rows =
                dossier.entries().stream().map(entry -> row(dossier, entry)).toList();
        return CsvTable.of(columns(dossier), rows);
    }

    private static List<String> columns(Dossier dossier) {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (dossier.hasWork()) {
            columns.addAll(workColumns(dossier));
        }
        return columns;
    }

    /// The work that the audience sees; comments have no column.
    private static List<String> workColumns(Dossier dossier) {
        return Audience.of(dossier.audience()).parts().stream()
                .filter(part -> !part.equals("comments"))
                .toList();
    }

    private static List<String> row(Dossier dossier, Dossier.Entry entry) {
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
        Optional.ofNullable(entry.work())
                .ifPresent(work -> workColumns(dossier).forEach(part -> row.add(work(work, part))));
        return row;
    }

    private static String named(MatchJson.Callable institution) {
        String website = institution.website();
        return website == null ? institution.name() : institution.name() + " (" + website + ")";
    }

    private static String work(Dossier.Work work, String part) {
        return switch (part) {
            case "status" -> work.status();
            case "reason" -> work.reason();
            case "judgement" -> work.judgement();
            case "note" -> work.note();
            case "contactPersons" -> work.contactPersons();
            case "nextStep" -> work.nextStep();
            case "nextStepOn" ->
                Optional.ofNullable(work.nextStepOn()).map(Object::toString).orElse("");
            case "owner" -> work.owner();
            case "programme" -> work.programme();
            default -> throw new IllegalArgumentException("part " + part);
        };
    }
}
