package counterpart.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.Engine;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.MatchQuery;
import counterpart.web.ServedTest;
import counterpart.web.download.ExportFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import counterpart.web.export.docx.ConceptExport;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads every exported file with another program than the one that wrote it. The files end up in `target/dossiers`.
@ServedTest
class ExportFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Logger LOG = LoggerFactory.getLogger(ExportFilesTest.class);
    /// Processor time on a busy machine with a cold compiler; docs/decisions says what was measured.
    private static final Duration GUARD = Duration.ofSeconds(20);

    private static final Path FOLDER = Path.of("target/dossiers");

    private final Engine engine;
    private final Dossiers dossiers;
    private final ExportFormats<Dossier> formats;

    ExportFilesTest(EngineProvider provider, Dossiers dossiers, ExportFormats<Dossier> formats) {
        engine = engineOf(provider);
        this.dossiers = dossiers;
        this.formats = formats;
    }

    /// The data of a test server is never replaced.
    private static Engine engineOf(EngineProvider provider) {
        try (EngineLease lease = provider.lease()) {
            return lease.engine();
        }
    }

    @BeforeAll
    static void folder() throws IOException {
        Files.createDirectories(FOLDER);
    }

    @ParameterizedTest
    @EnumSource
    void thePdfPassesPdfUa(Language language) throws Exception {
        byte[] pdf = file(format("pdf"), dossier("medicalmountains", 10, language), language.code());
        assertThat(PdfAccessibility.violations(pdf)).isEmpty();
    }

    @Test
    void thePdfOfAShortlistPassesPdfUaToo() throws Exception {
        byte[] pdf = file(format("pdf"), shortlist(), "shortlist");
        assertThat(PdfAccessibility.violations(pdf)).isEmpty();
        assertThat(text(pdf))
                .contains("Frau Mustermann", "=1+1", "Anbahnung", "Erstkontakt", "Ausgewählte Einrichtung");
    }

    @Test
    void thePdfShowsEachRegionWithReasonsAndPeopleToCall() throws IOException {
        Dossier dossier = dossier("biorn", 3, Language.EN);
        String text = text(format("pdf").write(dossier)).replaceAll("\\s+", " ");
        for (Dossier.Entry entry : dossier.entries()) {
            assertThat(text).contains(entry.match().region().name());
            entry.match().adds().forEach(field -> assertThat(text).contains(field.label()));
            entry.match().institutions().stream()
                    .limit(7)
                    .forEach(institution ->
                            assertThat(text).contains(institution.name().split(" ")[0]));
        }
        assertThat(text).contains("The method in five lines", "Sources and licences");
    }

    @Test
    void fiftyRegionsAreWrittenInEachFormat() {
        Dossier dossier = dossier("medicalmountains", 50, Language.DE);
        assertThat(dossier.entries()).hasSize(50);
        for (ExportFormat<Dossier> format : formats.all()) {
            format.write(dossier("biorn", 1, Language.DE));
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            byte[] bytes = file(format, dossier, "50");
            Duration took = Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
            LOG.info("{}: {} ms of processor time, {} kB", format.extension(), took.toMillis(), bytes.length / 1024);
            assertThat(took).as(format.extension()).isLessThan(GUARD);
        }
    }

    @Test
    void theSpreadsheetHasNumbersDaysAndLinksAndNoFormulas() throws IOException {
        byte[] xlsx = file(format("xlsx"), shortlist(), "shortlist");
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<String> names = book.getSheets().map(Sheet::getName).toList();
            assertThat(names)
                    .containsExactly(
                            "Überblick",
                            "Regionen",
                            "Anbahnung",
                            "Begründungen",
                            "Felder",
                            "Einrichtungen",
                            "Programme",
                            "Verbindungen",
                            "Hinweise",
                            "Lücken",
                            "Quellen");
            for (String name : names) {
                for (Row row : book.findSheet(name).orElseThrow().read()) {
                    assertThat(row.stream()).noneMatch(cell -> cell != null && cell.getType() == CellType.FORMULA);
                }
            }
            Row first = book.findSheet("Regionen").orElseThrow().read().get(1);
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCell(5).getType()).isEqualTo(CellType.NUMBER);
            Row last = book.findSheet("Regionen").orElseThrow().read().getLast();
            assertThat(last.getCell(3).getText()).isEqualTo(institution().name());
            Row work = book.findSheet("Anbahnung").orElseThrow().read().get(1);
            assertThat(work.getCell(5).getText()).isEqualTo("=1+1");
            assertThat(work.getCell(5).getType()).isEqualTo(CellType.STRING);
            Cell day = work.getCell(8);
            assertThat(day.getType()).isEqualTo(CellType.NUMBER);
            assertThat(day.asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 12, 24));
        }
    }

    @Test
    void aCsvCellThatLooksLikeAFormulaIsAText() {
        String csv = new String(file(format("csv"), shortlist(), "shortlist"), StandardCharsets.UTF_8);
        NamedCsvRecord first =
                CsvReader.builder().ofNamedCsvRecord(csv).iterator().next();
        assertThat(first.getField("note")).isEqualTo("'=1+1");
        assertThat(first.getField("region")).isNotEmpty();
        assertThat(Double.parseDouble(first.getField("score"))).isBetween(1.0, 100.0);
    }

    @Test
    void theTextDocumentUsesNamedStylesAndSaysEverything() throws IOException {
        Dossier dossier = shortlist();
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(file(format("docx"), dossier, "shortlist")))) {
            List<String> headings = document.getParagraphs().stream()
                    .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            for (Dossier.Entry entry : dossier.entries()) {
                assertThat(headings)
                        .anyMatch(heading ->
                                heading.contains(entry.match().region().name()));
            }
            assertThat(document.getStyles().styleExist("Heading2")).isTrue();
            assertThat(document.getAllPictures()).hasSizeGreaterThanOrEqualTo(1);
        }
    }

    @Test
    void theJsonIsTheDossier() {
        Dossier dossier = shortlist();
        JsonNode json = JsonMapper.shared().readTree(file(format("json"), dossier, "shortlist"));
        assertThat(json.path("entries")).hasSize(dossier.entries().size());
        assertThat(json.at("/entries/0/match/region/id").asString())
                .isEqualTo(dossier.entries().getFirst().match().region().id());
        assertThat(json.at("/entries/0/work/nextStepOn").asString()).isEqualTo("2026-12-24");
    }

    @ParameterizedTest
    @EnumSource
    void theConceptIsFilledFromTheDataAndMarksWhatIsToBeWritten(Language language) throws IOException {
        Dossier dossier = dossier("medicalmountains", 1, language);
        byte[] docx = new ConceptExport().write(dossier);
        Files.write(FOLDER.resolve("concept-" + language.code() + ".docx"), docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<XWPFParagraph> paragraphs = document.getParagraphs();
            assertThat(paragraphs.stream().filter(paragraph -> "Heading1".equals(paragraph.getStyle())))
                    .hasSize(10);
            assertThat(paragraphs.stream().filter(paragraph -> "ToWrite".equals(paragraph.getStyle())))
                    .hasSize(8);
            MatchJson match = dossier.entries().getFirst().match();
            assertThat(paragraphs.stream().map(XWPFParagraph::getText)).contains(match.sentence());
        }
    }

    @Test
    void theConceptForAnInstitutionNamesItAndTakesOverWhatWasNoted() throws IOException {
        MatchQuery query = MatchQuery.of(engine.data().cluster("biorn"), DAY);
        Dossier dossier = dossiers.of(
                engine,
                new DossierRequest(
                        Language.EN,
                        Audience.INTERNAL,
                        "",
                        query,
                        List.of(new DossierRequest.Chosen(
                                institution().region(),
                                Optional.of(work()),
                                institution().id()))));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(new ConceptExport().write(dossier)))) {
            assertThat(document.getParagraphs().getFirst().getText())
                    .contains(institution().name());
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .anyMatch(text -> text.contains("Frau Mustermann"));
            assertThat(document.getTables().getLast().getText()).contains("Videokonferenz");
        }
    }

    @Test
    void tablesOfTextDocumentsHaveTheWidthsThatEveryProgramReads() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(file(format("docx"), shortlist(), "widths")))) {
            assertThat(document.getTables()).isNotEmpty().allSatisfy(table -> {
                assertThat(table.getCTTbl().getTblGrid().sizeOfGridColArray())
                        .isEqualTo(table.getRow(0).getTableCells().size());
                assertThat(table.getRow(0).getTableCells()).allMatch(cell -> cell.getWidthType() == TableWidthType.DXA);
            });
        }
    }

    @Test
    void aGapIsFilledByARegionOnTheListOrNamesOthers() {
        Dossier dossier = dossier("medicalmountains", 5, Language.DE);
        List<String> listed = dossier.entries().stream()
                .map(entry -> entry.match().region().id())
                .toList();
        assertThat(dossier.gaps()).isNotEmpty();
        for (Dossier.Gap gap : dossier.gaps()) {
            assertThat(listed)
                    .containsAll(
                            gap.filledBy().stream().map(Dossier.Holder::region).toList());
            assertThat(gap.others()).noneMatch(holder -> listed.contains(holder.region()));
            assertThat(gap.filledBy().isEmpty() || gap.others().isEmpty()).isTrue();
        }
    }

    private Dossier dossier(String cluster, int regions, Language language) {
        return dossiers.best(
                engine, MatchQuery.of(engine.data().cluster(cluster), DAY).withLimit(regions), language);
    }

    /// Three regions with notes, one of them hostile.
    private Dossier shortlist() {
        MatchQuery query = MatchQuery.of(engine.data().cluster("biorn"), DAY).withLimit(3);
        List<DossierRequest.Chosen> chosen = new ArrayList<>();
        engine.ranking()
                .match(query)
                .matches()
                .forEach(match ->
                        chosen.add(new DossierRequest.Chosen(match.region().id(), Optional.of(work()))));
        chosen.add(new DossierRequest.Chosen(
                institution().region(), Optional.of(work()), institution().id()));
        return dossiers.of(
                engine,
                new DossierRequest(Language.DE, Audience.INTERNAL, "Partner für die Reise 2027", query, chosen));
    }

    private Institution institution() {
        return engine.data().institutionsIn(new RegionId("US-MA")).getFirst();
    }

    private static Dossier.Work work() {
        return new Dossier.Work(
                "first-contact",
                "",
                "useful",
                "=1+1",
                "Frau Mustermann",
                "Videokonferenz",
                LocalDate.of(2026, 12, 24),
                "@abteilung",
                "",
                List.of(new Dossier.Remark("advisor", DAY, "Gutes Gespräch\u0001.")));
    }

    private ExportFormat<Dossier> format(String extension) {
        return formats.find(extension).orElseThrow();
    }

    private static byte[] file(ExportFormat<Dossier> format, Dossier dossier, String name) {
        byte[] bytes = format.write(dossier);
        try {
            Files.write(FOLDER.resolve("dossier-" + name + "." + format.extension()), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
