package counterpart.web.export.docx;

import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.entity.ClusterJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierPage;
import counterpart.web.export.ExportTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The outline of an internationalisation concept for a cluster and one partner region, as a text document: known
/// facts are filled in, and passages to be written are marked.
final class ConceptOutline {

    private static final List<String> PHASES = List.of("contact", "concept", "implementation");
    private static final List<String> OPEN_POINTS = List.of("ipr", "export", "agreement", "governance");

    private final Dossier dossier;
    private final Dossier.Entry entry;
    private final MatchJson match;
    private final ExportTexts words;
    private final DossierPage page;
    private final TextDocument document;

    private ConceptOutline(Dossier dossier) {
        this.dossier = dossier;
        entry = dossier.entries().getFirst();
        match = entry.match();
        words = ExportTexts.in(dossier.lang());
        page = new DossierPage(dossier);
        document = new TextDocument(title(), dossier.lang());
    }

    /// The outline for a dossier's first region, as DOCX.
    static byte[] write(Dossier dossier) {
        return new ConceptOutline(dossier).whole();
    }

    private String title() {
        return words.of("title.concept", dossier.cluster().name(), entry.name());
    }

    private byte[] whole() {
        document.footer(words.of("footer." + dossier.audience(), title()), words.of("page"));
        document.title(title());
        document.subtitle(words.of("concept.outline") + " · " + words.day(dossier.date()));
        document.quiet(words.of("audience." + dossier.audience()));
        document.quiet(words.of("concept.how"));
        document.heading(1, words.of("concept.1"));
        document.lead(match.sentence());
        todo(1);
        strengths();
        needs();
        region();
        contacts();
        fields();
        financing();
        openPoints();
        nextSteps();
        sources();
        return document.write();
    }

    private void todo(int section) {
        document.todo(words.of("concept.todo", words.of("concept." + section + ".todo")));
    }

    private void strengths() {
        ClusterJson cluster = dossier.cluster();
        document.heading(1, words.of("concept.2"));
        Integer members = cluster.membersApprox();
        document.text(
                members == null
                        ? words.of("concept.2.sit", cluster.city())
                        : words.of("concept.2.size", cluster.city(), members));
        document.text(words.of("concept.2.intro", cluster.name()));
        dossier.fields().stream().map(LabelledFieldJson::label).forEach(document::bullet);
        if (!cluster.members().isEmpty()) {
            document.text(words.of("concept.2.members", String.join("; ", cluster.members())));
        }
        todo(2);
    }

    private void needs() {
        document.heading(1, words.of("concept.3"));
        if (!dossier.sought().isEmpty()) {
            document.text(words.of("concept.3.sought"));
            dossier.sought().stream().map(LabelledFieldJson::label).forEach(document::bullet);
        }
        List<String> sought =
                dossier.sought().stream().map(LabelledFieldJson::field).toList();
        List<String> gaps = dossier.gaps().stream()
                .filter(gap -> !sought.contains(gap.field()))
                .map(Dossier.Gap::label)
                .toList();
        if (!gaps.isEmpty()) {
            document.text(words.of("concept.3.gaps"));
            gaps.forEach(document::bullet);
        }
        todo(3);
    }

    private void region() {
        DossierPage.RegionPage region = page.regions().getFirst();
        document.heading(1, words.of("concept.4", entry.name()));
        document.text(words.of(
                "concept.4.rank",
                entry.rankByScore(),
                dossier.candidates(),
                region.score(),
                words.of("strategy." + dossier.strategy())));
        document.heading(2, words.of("concept.4.adds"));
        for (MatchJson.AddedField field : match.adds()) {
            String holders = field.institutions().stream().map(NamedJson::name).collect(Collectors.joining("; "));
            document.bullet(field.label() + " (" + words.of("region.adds.rank", field.worldRank()) + ")"
                    + (holders.isEmpty() ? "" : ": " + holders));
        }
        document.heading(2, words.of("concept.4.reasons"));
        document.table(
                List.of(words.of("region.factor"), words.of("region.points")),
                List.of(70, 30),
                region.bars().stream()
                        .map(bar -> List.of(words.of("factor." + bar.factor()), bar.text()))
                        .toList());
        if (!match.cautions().isEmpty()) {
            document.heading(2, words.of("concept.4.cautions"));
            match.cautions().forEach(caution -> document.bullet(caution.text()));
        }
        todo(4);
    }

    private void contacts() {
        document.heading(1, words.of("concept.5"));
        List<List<String>> rows = new ArrayList<>();
        Dossier.Partner partner = entry.institution();
        if (partner != null) {
            document.text(
                    words.of("region.chosen") + ": " + page.regions().getFirst().partner());
        }
        for (MatchJson.Callable institution : match.institutions()) {
            String website = institution.website();
            rows.add(List.of(
                    institution.name(),
                    words.of("type." + institution.type()),
                    website == null ? "–" : "https://" + website));
        }
        if (!rows.isEmpty()) {
            document.table(
                    List.of(words.of("region.institution"), words.of("region.type"), words.of("region.website")),
                    List.of(48, 22, 30),
                    rows);
        }
        Dossier.Work work = entry.work();
        if (work != null && !work.contactPersons().isBlank()) {
            document.text(words.of("work.contactPersons") + ": " + work.contactPersons());
        }
        document.heading(2, words.of("concept.5.known"));
        document.text(words.of("region.projects", match.coProjects()) + ". "
                + page.regions().getFirst().contacts());
        todo(5);
    }

    private void fields() {
        document.heading(1, words.of("concept.6"));
        document.text(words.of("concept.6.common"));
        bullets(match.commonGround());
        document.text(words.of("concept.6.offers"));
        bullets(match.offers());
        todo(6);
    }

    private void bullets(List<MatchJson.SharedField> fields) {
        if (fields.isEmpty()) {
            document.bullet(words.of("region.none"));
        }
        fields.stream().map(MatchJson.SharedField::label).forEach(document::bullet);
    }

    private void financing() {
        document.heading(1, words.of("concept.7"));
        document.text(words.of("concept.7.intro"));
        List<List<String>> rows = new ArrayList<>();
        for (String phase : PHASES) {
            List<MatchJson.Funding> fitting = match.programmes().stream()
                    .filter(programme -> programme.phase().equals(phase))
                    .toList();
            String name = words.of("phase." + phase);
            if (fitting.isEmpty()) {
                rows.add(List.of(name, words.of("concept.7.none"), "–"));
            }
            for (MatchJson.Funding programme : fitting) {
                rows.add(List.of(
                        programme.equals(fitting.getFirst()) ? name : "",
                        programme.name() + " – " + page.status(programme),
                        words.of("partner." + programme.partnerFundedBy())));
            }
        }
        document.table(
                List.of(words.of("concept.7.phase"), words.of("concept.7.home"), words.of("concept.7.partner")),
                List.of(20, 52, 28),
                rows);
        todo(7);
    }

    private void openPoints() {
        document.heading(1, words.of("concept.8"));
        OPEN_POINTS.forEach(point -> document.bullet(words.of("concept.8." + point)));
        todo(8);
    }

    private void nextSteps() {
        document.heading(1, words.of("concept.9"));
        List<List<String>> rows = new ArrayList<>();
        Dossier.Work work = entry.work();
        if (work != null && !work.nextStep().isBlank()) {
            String on = work.nextStepOn() == null ? "" : words.day(work.nextStepOn());
            rows.add(List.of(work.nextStep(), work.owner(), on));
        } else {
            rows.add(List.of(firstTalk(), "", ""));
        }
        rows.add(List.of(words.of("concept.9.2"), "", ""));
        rows.add(List.of(words.of("concept.9.3"), "", ""));
        document.table(
                List.of(words.of("concept.9.what"), words.of("concept.9.who"), words.of("concept.9.when")),
                List.of(60, 22, 18),
                rows);
    }

    private String firstTalk() {
        Dossier.Partner partner = entry.institution();
        if (partner != null) {
            return words.of("concept.9.1", partner.name());
        }
        return match.institutions().isEmpty()
                ? words.of("concept.9.1.none")
                : words.of("concept.9.1", match.institutions().getFirst().name());
    }

    private void sources() {
        document.heading(1, words.of("concept.sources"));
        document.quiet(page.regions().getFirst().sources());
        match.programmes().stream()
                .map(MatchJson.Funding::id)
                .flatMap(id -> dossier.programmes().stream()
                        .filter(programme -> programme.id().equals(id)))
                .flatMap(programme -> programme.sources().stream().limit(1))
                .distinct()
                .forEach(document::quiet);
        document.quiet(words.of("sources.data", dossier.dataVersion()));
    }
}
