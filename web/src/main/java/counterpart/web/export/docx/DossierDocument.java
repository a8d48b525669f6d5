package counterpart.web.export.docx;

import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierPage;
import counterpart.web.export.ExportTexts;
import counterpart.web.export.map.MapImage;
import counterpart.web.export.map.MapPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The dossier as an editable text document.
final class DossierDocument {

    private static final double MAP_WIDTH = 480;
    private static final double MAP_HEIGHT = 190;
    private static final double CM = 72 / 2.54;
    private static final int BLOCKS = 24;
    private static final int LINKS = 2;

    private final Dossier dossier;
    private final ExportTexts words;
    private final DossierPage page;
    private final TextDocument document;

    private DossierDocument(Dossier dossier) {
        this.dossier = dossier;
        words = ExportTexts.in(dossier.lang());
        page = new DossierPage(dossier);
        document = new TextDocument(dossier.title(), dossier.lang());
    }

    static byte[] write(Dossier dossier) {
        return new DossierDocument(dossier).whole();
    }

    private byte[] whole() {
        document.footer(words.of("footer." + dossier.audience(), dossier.title()), words.of("page"));
        cover();
        overview();
        dossier.entries().forEach(this::region);
        programmes();
        sources();
        return document.write();
    }

    private void cover() {
        document.title(dossier.title());
        document.subtitle(words.of("cover.regions", dossier.entries().size(), dossier.candidates()));
        document.picture(
                MapImage.png(
                        dossier.entries().stream().map(DossierDocument::place).toList(), MAP_WIDTH, MAP_HEIGHT),
                words.of("cover.map", page.coverNames()),
                MAP_WIDTH / CM,
                MAP_HEIGHT / CM);
        document.quiet(words.of("cover.map.caption"));
        document.text(words.of("cover.for") + ": " + dossier.cluster().name() + ", "
                + dossier.cluster().city());
        document.text(words.of("cover.audience") + ": " + words.of("audience." + dossier.audience()));
        document.text(words.of("cover.date") + ": " + words.day(dossier.date()));
        document.text(words.of("cover.strategy") + ": " + words.of("strategy." + dossier.strategy()));
    }

    private void overview() {
        document.page(words.of("toc"));
        document.table(
                List.of(
                        words.of("column.position"),
                        words.of("toc.region"),
                        words.of("toc.country"),
                        words.of("toc.score"),
                        words.of("toc.rank"),
                        words.of("toc.adds")),
                List.of(6, 22, 16, 9, 8, 39),
                page.regions().stream().map(DossierDocument::overviewRow).toList());
        document.heading(1, words.of("method"));
        for (int line = 1; line <= 5; line++) {
            document.bullet(words.of("method." + line, words.of("strategy." + dossier.strategy())));
        }
        document.heading(1, words.of("profile"));
        document.text(words.of("profile.own") + ": " + fields(dossier.fields()));
        document.text(words.of("profile.sought") + ": " + fields(dossier.sought()));
        document.heading(1, words.of("gaps"));
        document.quiet(words.of("gaps.note"));
        document.table(
                List.of(words.of("gaps.field"), words.of("gaps.filled"), words.of("gaps.others")),
                List.of(26, 46, 28),
                page.gaps().stream()
                        .map(gap -> List.of(gap.label(), gap.filled(), gap.others()))
                        .toList());
    }

    private static List<String> overviewRow(DossierPage.RegionPage region) {
        return List.of(
                String.valueOf(region.entry().position()),
                region.entry().name(),
                region.entry().countryName(),
                region.score(),
                String.valueOf(region.entry().rankByScore()),
                region.firstAdds());
    }

    private String fields(List<LabelledFieldJson> fields) {
        return page.fields(fields);
    }

    private void region(Dossier.Entry entry) {
        MatchJson match = entry.match();
        DossierPage.RegionPage region = page.regions().get(entry.position() - 1);
        document.page(entry.position() + " " + entry.name() + ", " + entry.countryName());
        document.quiet(words.of("region.score", region.score())
                + " · " + words.of("region.rank", entry.rankByScore(), dossier.candidates())
                + " · " + words.of("region.km", region.km())
                + " · " + words.of("coverage." + match.coverage().level()));
        if (!region.partner().isEmpty()) {
            document.text(words.of("region.chosen") + ": " + region.partner());
        }
        document.lead(match.sentence());
        document.picture(
                MapImage.png(List.of(place(entry)), MAP_WIDTH, MAP_HEIGHT * 0.7),
                region.mapText(),
                MAP_WIDTH / CM,
                MAP_HEIGHT * 0.7 / CM);
        work(region);
        adds(match);
        reasons(region);
        document.heading(2, words.of("region.common"));
        document.text(region.common());
        document.heading(2, words.of("region.offers"));
        document.text(region.offers());
        institutions(match);
        funding(match);
        document.heading(2, words.of("region.contacts"));
        document.text(words.of("region.projects", match.coProjects()) + ". " + region.contacts());
        cautions(match);
        document.quiet(region.sources());
    }

    private void work(DossierPage.RegionPage region) {
        if (!region.work().isEmpty()) {
            document.heading(2, words.of("region.work"));
            document.table(
                    List.of(words.of("region.work"), ""),
                    List.of(28, 72),
                    region.work().stream()
                            .map(fact -> List.of(fact.name(), fact.value()))
                            .toList());
        }
    }

    private void adds(MatchJson match) {
        document.heading(2, words.of("region.adds"));
        for (MatchJson.AddedField field : match.adds()) {
            String holders = field.institutions().stream().map(NamedJson::name).collect(Collectors.joining("; "));
            document.bullet(field.label() + " (" + words.of("region.adds.rank", field.worldRank()) + ")"
                    + (holders.isEmpty() ? "" : ": " + holders));
        }
        if (match.adds().isEmpty()) {
            document.text(words.of("region.adds.none"));
        }
    }

    private void reasons(DossierPage.RegionPage region) {
        document.heading(2, words.of("region.reasons"));
        document.table(
                List.of(words.of("region.factor"), words.of("region.share"), words.of("region.points")),
                List.of(34, 46, 20),
                region.bars().stream()
                        .map(bar -> List.of(
                                words.of("factor." + bar.factor()),
                                TextDocument.BLOCK.repeat((int) Math.round(bar.share() * BLOCKS / 100.0)),
                                bar.text()))
                        .toList());
    }

    private void institutions(MatchJson match) {
        document.heading(2, words.of("region.institutions"));
        if (match.institutions().isEmpty()) {
            document.text(words.of("region.none"));
            return;
        }
        document.table(
                List.of(
                        words.of("region.institution"),
                        words.of("region.type"),
                        words.of("region.city"),
                        words.of("region.website")),
                List.of(36, 22, 17, 25),
                match.institutions().stream().map(this::institution).toList());
    }

    private List<String> institution(MatchJson.Callable institution) {
        String city = institution.city();
        String website = institution.website();
        return List.of(
                institution.name(),
                words.of("type." + institution.type()),
                city == null ? "–" : city,
                website == null ? "–" : "https://" + website);
    }

    private void funding(MatchJson match) {
        document.heading(2, words.of("region.programmes"));
        if (match.programmes().isEmpty()) {
            document.text(words.of("region.programmes.none"));
            return;
        }
        document.table(
                List.of(
                        words.of("region.programme"),
                        words.of("region.phase"),
                        words.of("region.partner"),
                        words.of("region.programme.status")),
                List.of(36, 20, 22, 22),
                match.programmes().stream()
                        .map(programme -> List.of(
                                programme.name(),
                                words.of("phase." + programme.phase()),
                                words.of("partner." + programme.partnerFundedBy()),
                                page.status(programme)))
                        .toList());
    }

    private void cautions(MatchJson match) {
        if (!match.cautions().isEmpty()) {
            document.heading(2, words.of("region.cautions"));
            match.cautions().forEach(caution -> document.bullet(caution.text()));
        }
    }

    private void programmes() {
        if (dossier.programmes().isEmpty()) {
            return;
        }
        document.page(words.of("programmes"));
        document.quiet(words.of("programmes.intro"));
        List<List<String>> rows = new ArrayList<>();
        dossier.programmes()
                .forEach(programme -> rows.add(List.of(
                        programme.name() + "\n" + programme.funder(),
                        words.of("phase." + programme.phase()) + "\n" + page.status(programme),
                        String.join("; ", programme.whoCanApply()),
                        programme.sources().stream()
                                .limit(LINKS)
                                .map(page::host)
                                .collect(Collectors.joining("\n")))));
        document.table(
                List.of(
                        words.of("region.programme"),
                        words.of("region.phase"),
                        words.of("column.who"),
                        words.of("column.source")),
                List.of(36, 18, 26, 20),
                rows);
    }

    private void sources() {
        document.heading(1, words.of("sources"));
        document.table(
                List.of(words.of("sources.title"), words.of("sources.publisher"), words.of("sources.licence")),
                List.of(46, 27, 27),
                dossier.sources().stream()
                        .map(source -> List.of(source.title(), source.publisher(), source.licence()))
                        .toList());
        document.quiet(words.of("sources.data", dossier.dataVersion()));
    }

    private static MapPicture.Place place(Dossier.Entry entry) {
        RegionReferenceJson region = entry.match().region();
        return new MapPicture.Place(entry.position(), region.lat(), region.lon());
    }
}
