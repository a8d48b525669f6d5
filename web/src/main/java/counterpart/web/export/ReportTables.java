package counterpart.web.export;

import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.entity.ProgrammeJson;
import counterpart.engine.json.match.MatchJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Converts the parts of a dossier into tables.
public final class ReportTables {

    private final Dossier dossier;
    private final ExportTexts words;

    public ReportTables(Dossier dossier) {
        this.dossier = dossier;
        words = ExportTexts.in(dossier.lang());
    }

    public List<ReportTable> all() {
        List<ReportTable> sheets = new ArrayList<>(List.of(overview(), regions()));
        if (dossier.hasWork()) {
            sheets.add(work());
        }
        sheets.addAll(
                List.of(reasons(), fields(), institutions(), programmes(), contacts(), cautions(), gaps(), sources()));
        return sheets;
    }

    private ReportTable overview() {
        ReportTable sheet = new ReportTable(words.of("sheet.overview"), List.of(dossier.title(), ""));
        sheet.row(words.of("cover.for"), dossier.cluster().name());
        sheet.row(words.of("cover.audience"), words.of("audience." + dossier.audience()));
        sheet.row(words.of("cover.date"), dossier.date());
        sheet.row(words.of("cover.strategy"), words.of("strategy." + dossier.strategy()));
        sheet.row(words.of("cover.data"), dossier.dataVersion());
        sheet.row(words.of("toc"), words.of("cover.regions", dossier.entries().size(), dossier.candidates()));
        sheet.row(words.of("profile.own"), joined(dossier.fields(), LabelledFieldJson::label));
        sheet.row(words.of("profile.sought"), joined(dossier.sought(), LabelledFieldJson::label));
        for (int line = 1; line <= 5; line++) {
            sheet.row(
                    line == 1 ? words.of("method") : null,
                    words.of("method." + line, words.of("strategy." + dossier.strategy())));
        }
        for (Dossier.CountryShare share : dossier.countries()) {
            sheet.row(words.of("countries") + ": " + share.name(), share.entries());
        }
        return sheet;
    }

    private ReportTable regions() {
        ReportTable sheet = sheet(
                "sheet.regions",
                "position",
                "region",
                "name",
                "institution",
                "country",
                "score",
                "rank",
                "coverage",
                "participations",
                "coProjects",
                "latitude",
                "longitude",
                "sentence");
        for (Dossier.Entry entry : dossier.entries()) {
            MatchJson match = entry.match();
            Dossier.Partner institution = entry.institution();
            sheet.row(
                    entry.position(),
                    match.region().id(),
                    match.region().name(),
                    institution == null ? null : institution.name(),
                    entry.countryName(),
                    match.score(),
                    entry.rankByScore(),
                    words.of("coverage." + match.coverage().level()),
                    match.coverage().participations(),
                    match.coProjects(),
                    match.region().lat(),
                    match.region().lon(),
                    match.sentence());
        }
        return sheet;
    }

    private ReportTable work() {
        List<String> columns = new ArrayList<>(List.of(words.of("column.position"), words.of("column.name")));
        List<String> parts = Audience.of(dossier.audience()).parts();
        parts.forEach(part -> columns.add(words.of("work." + part)));
        ReportTable sheet = new ReportTable(words.of("sheet.work"), columns);
        for (Dossier.Entry entry : dossier.entries()) {
            Dossier.Work work = entry.work();
            if (work != null) {
                List<@Nullable Object> cells = new ArrayList<>(List.of(entry.position(), entry.name()));
                parts.forEach(part -> cells.add(work(work, part)));
                sheet.row(cells.toArray());
            }
        }
        return sheet;
    }

    private @Nullable Object work(Dossier.Work work, String part) {
        return switch (part) {
            case "status" -> words.of("status." + work.status());
            case "reason" -> work.reason();
            case "judgement" -> work.judgement().isEmpty() ? "" : words.of("judgement." + work.judgement());
            case "note" -> work.note();
            case "contactPersons" -> work.contactPersons();
            case "nextStep" -> work.nextStep();
            case "nextStepOn" -> work.nextStepOn();
            case "owner" -> work.owner();
            case "programme" -> work.programme();
            case "comments" ->
                work.comments().stream()
                        .map(remark -> remark.author() + ", " + remark.date() + ": " + remark.text())
                        .collect(Collectors.joining("\n"));
            default -> throw new IllegalArgumentException("part " + part);
        };
    }

    private ReportTable reasons() {
        List<String> factors = dossier.weights().entrySet().stream()
                .filter(weight -> weight.getValue() > 0)
                .map(weight -> weight.getKey())
                .toList();
        List<String> columns = new ArrayList<>(
                List.of(words.of("column.position"), words.of("column.name"), words.of("column.score")));
        factors.forEach(factor -> columns.add(words.of("factor." + factor)));
        ReportTable sheet = new ReportTable(words.of("sheet.reasons"), columns);
        for (Dossier.Entry entry : dossier.entries()) {
            List<@Nullable Object> row = new ArrayList<>(
                    Arrays.asList(entry.position(), entry.name(), entry.match().score()));
            for (String factor : factors) {
                row.add(entry.match().reasons().stream()
                        .filter(reason -> reason.factor().equals(factor))
                        .findFirst()
                        .map(MatchJson.Reason::points)
                        .orElse(null));
            }
            sheet.row(row.toArray());
        }
        return sheet;
    }

    private ReportTable fields() {
        ReportTable sheet =
                sheet("sheet.fields", "position", "name", "kind", "field", "code", "strength", "worldRank", "holders");
        for (Dossier.Entry entry : dossier.entries()) {
            MatchJson match = entry.match();
            for (MatchJson.AddedField field : match.adds()) {
                sheet.row(
                        entry.position(),
                        entry.name(),
                        words.of("kind.adds"),
                        field.label(),
                        field.field(),
                        field.strength(),
                        field.worldRank(),
                        joined(field.institutions(), NamedJson::name));
            }
            shared(sheet, entry, "commonGround", match.commonGround());
            shared(sheet, entry, "offers", match.offers());
        }
        return sheet;
    }

    private void shared(ReportTable sheet, Dossier.Entry entry, String kind, List<MatchJson.SharedField> fields) {
        for (MatchJson.SharedField field : fields) {
            sheet.row(
                    entry.position(),
                    entry.name(),
                    words.of("kind." + kind),
                    field.label(),
                    field.field(),
                    field.strength(),
                    null,
                    null);
        }
    }

    private ReportTable institutions() {
        ReportTable sheet = new ReportTable(
                words.of("sheet.institutions"),
                List.of(
                        words.of("column.position"),
                        words.of("column.name"),
                        words.of("region.institution"),
                        words.of("region.type"),
                        words.of("region.city"),
                        words.of("region.website")));
        for (Dossier.Entry entry : dossier.entries()) {
            for (MatchJson.Callable institution : entry.match().institutions()) {
                String website = institution.website();
                sheet.row(
                        entry.position(),
                        entry.name(),
                        institution.name(),
                        words.of("type." + institution.type()),
                        institution.city(),
                        website == null ? null : new ReportTable.Link("https://" + website, website));
            }
        }
        return sheet;
    }

    private ReportTable programmes() {
        ReportTable sheet = new ReportTable(
                words.of("sheet.programmes"),
                List.of(
                        words.of("region.programme"),
                        words.of("column.funder"),
                        words.of("region.phase"),
                        words.of("region.programme.status"),
                        words.of("column.asOf"),
                        words.of("region.partner"),
                        words.of("column.amount"),
                        words.of("column.months"),
                        words.of("column.who"),
                        words.of("column.conditions"),
                        words.of("column.source"),
                        words.of("sheet.regions")));
        DossierPage page = new DossierPage(dossier);
        for (ProgrammeJson programme : dossier.programmes()) {
            sheet.row(
                    programme.name(),
                    programme.funder(),
                    words.of("phase." + programme.phase()),
                    page.status(programme),
                    programme.asOf(),
                    words.of("partner." + programme.partnerFundedBy()),
                    programme.maxFundingEur(),
                    programme.durationMonths(),
                    String.join("; ", programme.whoCanApply()),
                    String.join("; ", programme.conditions()),
                    programme.sources().isEmpty()
                            ? null
                            : link(programme.sources().getFirst()),
                    regionsOf(programme));
        }
        return sheet;
    }

    private String regionsOf(ProgrammeJson programme) {
        return dossier.entries().stream()
                .map(Dossier.Entry::match)
                .filter(match -> match.programmes().stream()
                        .anyMatch(funding -> funding.id().equals(programme.id())))
                .map(match -> match.region().name())
                .collect(Collectors.joining("; "));
    }

    private ReportTable contacts() {
        ReportTable sheet = sheet("sheet.contacts", "position", "name", "partner", "kind", "year", "source");
        for (Dossier.Entry entry : dossier.entries()) {
            for (MatchJson.ContactView contact : entry.match().contacts()) {
                String source = contact.source();
                sheet.row(
                        entry.position(),
                        entry.name(),
                        contact.partner(),
                        contact.kind(),
                        contact.year(),
                        source == null ? null : link(source));
            }
        }
        return sheet;
    }

    private ReportTable cautions() {
        ReportTable sheet = sheet("sheet.cautions", "position", "name", "caution");
        for (Dossier.Entry entry : dossier.entries()) {
            entry.match().cautions().forEach(caution -> sheet.row(entry.position(), entry.name(), caution.text()));
        }
        return sheet;
    }

    private ReportTable gaps() {
        ReportTable sheet = new ReportTable(
                words.of("sheet.gaps"),
                List.of(
                        words.of("column.field"),
                        words.of("column.code"),
                        words.of("gaps.filled"),
                        words.of("gaps.others")));
        for (Dossier.Gap gap : dossier.gaps()) {
            sheet.row(
                    gap.label(),
                    gap.field(),
                    joined(gap.filledBy(), Dossier.Holder::name),
                    joined(gap.others(), Dossier.Holder::name));
        }
        return sheet;
    }

    private ReportTable sources() {
        ReportTable sheet = new ReportTable(
                words.of("sheet.sources"),
                List.of(
                        words.of("sources.title"),
                        words.of("sources.publisher"),
                        words.of("sources.licence"),
                        words.of("sources.retrieved"),
                        words.of("column.source")));
        for (Dossier.SourceItem source : dossier.sources()) {
            sheet.row(
                    source.title(),
                    source.publisher(),
                    source.licence(),
                    source.retrieved(),
                    source.url().isEmpty() ? null : link(source.url()));
        }
        return sheet;
    }

    private ReportTable sheet(String name, String... columns) {
        return new ReportTable(
                words.of(name),
                Arrays.stream(columns)
                        .map(column -> words.of("column." + column))
                        .toList());
    }

    private static ReportTable.Link link(String address) {
        return new ReportTable.Link(address, address);
    }

    private static <T> String joined(List<T> values, Function<T, String> name) {
        return values.stream().map(name).map(Objects::toString).collect(Collectors.joining("; "));
    }
}
