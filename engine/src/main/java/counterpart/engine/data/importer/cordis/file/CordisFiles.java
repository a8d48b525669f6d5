package counterpart.engine.data.importer.cordis.file;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.raw.ImportReport;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.data.importer.raw.RawFiles;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The content of CORDIS' three files in the official layout.
public final class CordisFiles {

    public static final String PROJECTS = "cordis-horizon/project.csv";
    public static final String ORGANISATIONS = "cordis-horizon/organization.csv";
    public static final String TAGS = "cordis-horizon/euroSciVoc.csv";

    private final Map<String, CordisProject> projects = new HashMap<>();
    private final Map<String, CordisOrganisation> organisations = new TreeMap<>();
    private final List<CordisParticipation> participations = new ArrayList<>();
    private final ImportReport.Builder report;
    private long tags;

    private CordisFiles(ImportReport.Builder report) {
        this.report = report;
    }

    public static CordisFiles read(RawFiles files, Set<String> fields, ImportReport.Builder report) {
        CordisFiles cordis = new CordisFiles(report);
        files.csv(PROJECTS, ';', List.of("id", "ecSignatureDate", "keywords"), cordis::addProject);
        files.csv(TAGS, ';', List.of("projectID", "euroSciVocCode"), row -> cordis.addTag(row, fields));
        files.csv(
                ORGANISATIONS,
                ';',
                List.of("projectID", "organisationID", "name", "country", "nutsCode", "geolocation", "ecContribution"),
                cordis::addParticipation);
        report.figure("projects", cordis.projects.size());
        report.figure("field tags", cordis.tags);
        report.figure("participations", cordis.participations.size());
        report.figure("organisations", cordis.organisations.size());
        return cordis;
    }

    public Collection<CordisProject> projects() {
        return projects.values();
    }

    public Collection<CordisOrganisation> organisations() {
        return organisations.values();
    }

    public List<CordisParticipation> participations() {
        return participations;
    }

    private void addProject(CsvRow row) {
        String id = row.text("id");
        if (row.find("ecSignatureDate").isEmpty()) {
            report.add(Outcome.SKIPPED, PROJECTS, row.line(), "no date of signature", id);
            return;
        }
        try {
            projects.putIfAbsent(id, CordisProject.of(row));
        } catch (DateTimeException e) {
            report.add(Outcome.SKIPPED, PROJECTS, row.line(), "invalid date", id);
        }
    }

    private void addTag(CsvRow row, Set<String> fields) {
        CordisProject project = projects.get(row.text("projectID"));
        String code = row.text("euroSciVocCode");
        if (project == null) {
            report.add(Outcome.SKIPPED, TAGS, row.line(), "unknown project", row.text("projectID"));
        } else if (!fields.contains(code)) {
            report.add(Outcome.SKIPPED, TAGS, row.line(), "unknown field", code);
        } else {
            project.fields().add(code);
            tags++;
        }
    }

    private void addParticipation(CsvRow row) {
        CordisProject project = projects.get(row.text("projectID"));
        if (project == null) {
            report.add(Outcome.SKIPPED, ORGANISATIONS, row.line(), "unknown project", row.text("projectID"));
            return;
        }
        CordisOrganisation organisation =
                organisations.computeIfAbsent(row.text("organisationID"), CordisOrganisation::new);
        organisation.add(row);
        participations.add(new CordisParticipation(
                project,
                organisation,
                row.text("nutsCode"),
                row.text("role"),
                row.number("ecContribution"),
                row.line()));
    }
}
