package counterpart.engine.dataset.source;

import counterpart.engine.dataset.Row;
import counterpart.engine.dataset.source.ImportReport.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The content of CORDIS' three files in the official layout.
final class CordisFiles {

    static final String PROJECTS = "cordis-horizon/project.csv";
    static final String ORGANISATIONS = "cordis-horizon/organization.csv";
    static final String TAGS = "cordis-horizon/euroSciVoc.csv";

    private static final int YEAR_DIGITS = 4;

    private final Map<String, CordisProject> projects = new HashMap<>();
    private final Map<String, Organisation> organisations = new TreeMap<>();
    private final List<Participation> participations = new ArrayList<>();
    private final ImportReport.Draft report;
    private long tags;

    private CordisFiles(ImportReport.Draft report) {
        this.report = report;
    }

    static CordisFiles read(RawFiles files, Set<String> fields, ImportReport.Draft report) {
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

    Collection<CordisProject> projects() {
        return projects.values();
    }

    Collection<Organisation> organisations() {
        return organisations.values();
    }

    List<Participation> participations() {
        return participations;
    }

    private void addProject(Row row) {
        String signed = row.text("ecSignatureDate");
        String id = row.text("id");
        if (signed.length() < YEAR_DIGITS) {
            report.add(Outcome.SKIPPED, PROJECTS, row.line(), "no date of signature", id);
            return;
        }
        int year = Integer.parseInt(signed.substring(0, YEAR_DIGITS));
        projects.putIfAbsent(id, new CordisProject(id, year, row.text("keywords")));
    }

    private void addTag(Row row, Set<String> fields) {
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

    private void addParticipation(Row row) {
        CordisProject project = projects.get(row.text("projectID"));
        if (project == null) {
            report.add(Outcome.SKIPPED, ORGANISATIONS, row.line(), "unknown project", row.text("projectID"));
            return;
        }
        Organisation organisation = organisations.computeIfAbsent(row.text("organisationID"), Organisation::new);
        organisation.add(row);
        participations.add(new Participation(
                project, organisation, row.text("nutsCode"), row.number("ecContribution"), row.line()));
    }
}
