package counterpart.web.shortlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.ServedTest;
import counterpart.web.Session;
import counterpart.web.account.TestAccounts;
import counterpart.web.user.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// What is internal leaves the server in no format unless its reader asks for it, and never by a link.
@ServedTest
class DossierAudienceTest {

    private static final String LISTS = "/api/v1/shortlists";

    private static final List<String> INTERNAL =
            List.of("Streng vertraulich", "Dr. Olson", "Petra Zuständig", "Kenne ich gut");

    /// The judgement as documents, JSON and CSV show it.
    private static final String[] JUDGED = {"Urteil", "\"judgement\" : \"useful\"", ",judgement,"};

    private final int port;
    private final TestAccounts people;
    private final Session advisor;
    private String id = "";

    DossierAudienceTest(ApplicationContext application, @LocalServerPort int port) {
        this.port = port;
        people = new TestAccounts(application, port);
        advisor = people.signedIn(Role.ADVISOR);
    }

    @BeforeEach
    void listWithEverythingWritten() {
        JsonNode made = send(
                "POST", "", "{\"title\":\"Reise\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\",\"SE33\"]}");
        id = made.path("id").asString();
        send("PUT", "/" + id + "/entries/US-MN", """
                {"version":1,"status":"contacted","note":"Streng vertraulich","contactPersons":"Dr. Olson",
                 "nextStep":"Videokonferenz","nextStepOn":"2031-03-04","inCharge":"Petra Zuständig"}""");
        send("POST", "/" + id + "/comments", "{\"entry\":\"US-MN\",\"text\":\"Kenne ich gut\"}");
        send("POST", "/" + id + "/judgements", "{\"entry\":\"US-MN\",\"judgement\":\"useful\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "xlsx", "csv", "json"})
    void whatIsInternalIsInNoFormatUnlessItsReaderAsksForIt(String format) throws IOException {
        String link = send("POST", "/" + id + "/links", "{\"days\":3}")
                .path("address")
                .asString()
                .replaceFirst("^https?://[^/]+", "");
        List<HttpResponse<byte[]>> forTheCluster = List.of(
                file(LISTS + "/" + id + "/export." + format),
                file(LISTS + "/" + id + "/export." + format + "?audience=cluster"),
                file("/shortlists/" + id + "/dossier." + format),
                file("/shortlists/" + id + "/dossier." + format + "?audience=everybody"),
                new Session(port).download(link + "/dossier." + format),
                new Session(port).download(link + "/dossier." + format + "?audience=internal"));
        for (HttpResponse<byte[]> answer : forTheCluster) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(name(answer)).contains("-cluster." + format);
            assertThat(text(format, answer))
                    .contains("Videokonferenz")
                    .doesNotContain(INTERNAL)
                    .doesNotContain(JUDGED);
        }
        for (HttpResponse<byte[]> answer : List.of(
                file(LISTS + "/" + id + "/export." + format + "?audience=internal"),
                file("/shortlists/" + id + "/dossier." + format + "?audience=internal"))) {
            assertThat(name(answer)).contains("-internal." + format);
            String text = text(format, answer);
            assertThat(text).contains("Streng vertraulich", "Dr. Olson", "Petra Zuständig");
            assertThat(text).containsAnyOf(JUDGED);
            if (!format.equals("csv")) {
                assertThat(text).contains("Kenne ich gut");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "xlsx"})
    void theFirstPageSaysForWhomTheFileIs(String format) throws IOException {
        String file = "/shortlists/" + id + "/dossier." + format;
        assertThat(text(format, file(file))).contains("Zum Weitergeben an den Cluster");
        assertThat(text(format, file(file + "?audience=internal"))).contains("Nur intern, nicht weitergeben");
    }

    @Test
    void theOutlineOfAConceptFollowsTheSameRule() throws IOException {
        String concept = "/shortlists/" + id + "/entries/US-MN/concept.docx";
        assertThat(text("docx", file(concept)))
                .contains("Videokonferenz", "Zum Weitergeben an den Cluster")
                .doesNotContain(INTERNAL);
        HttpResponse<byte[]> internal = file(concept + "?audience=internal");
        assertThat(name(internal)).contains("-internal.docx");
        assertThat(text("docx", internal)).contains("Dr. Olson", "Petra Zuständig");
    }

    @Test
    void thePageShowsWhatTheFilesOfAnAudienceContain() {
        String page = advisor.get("/shortlists/" + id + "/dossier").body();
        assertThat(main(page)).contains("Videokonferenz").doesNotContain(INTERNAL);
        assertThat(page).contains("dossier.pdf?audience=cluster");
        String internal =
                advisor.get("/shortlists/" + id + "/dossier?audience=internal").body();
        assertThat(main(internal)).contains(INTERNAL).contains("dossier.pdf?audience=internal");
        assertThat(people.signedIn(Role.ADVISOR)
                        .get("/shortlists/" + id + "/dossier?audience=internal")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aLinkNeverShowsWhatIsInternal() {
        String link = send("POST", "/" + id + "/links", "{\"days\":3}")
                .path("address")
                .asString();
        assertThat(link).startsWith("http://localhost:" + port + "/shared/");
        String path = link.substring(link.indexOf("/shared/"));
        for (String query : List.of("", "?audience=internal")) {
            assertThat(new Session(port).get(path + query).body())
                    .contains("Videokonferenz")
                    .doesNotContain(INTERNAL);
        }
    }

    @Test
    void anUnknownAudienceIsRefusedByTheApi() {
        Answer answer = advisor.get(LISTS + "/" + id + "/export.json?audience=everybody&lang=en");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Http.each(answer.json().path("errors"), "parameter")).containsExactly("audience");
    }

    @Test
    void pageDocumentAndApiShowTheSameFigures() throws IOException {
        String page = main(advisor.get("/shortlists/" + id + "/dossier?lang=en").body())
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        String pdf =
                text("pdf", file("/shortlists/" + id + "/dossier.pdf?lang=en")).replaceAll("\\s+", " ");
        JsonNode json = advisor.get(LISTS + "/" + id + "/export.json?lang=en").json();
        assertThat(json.path("entries")).hasSize(2);
        for (JsonNode entry : json.path("entries")) {
            String score = tenths(entry.at("/match/score").asDouble());
            assertThat(pdf).contains(score);
            assertThat(page).contains(score);
            Map<Double, List<JsonNode>> weighted = entry.at("/match/reasons").values().stream()
                    .filter(reason -> reason.path("weight").asDouble() > 0)
                    .collect(Collectors.groupingBy(
                            reason -> reason.path("weight").asDouble()));
            weighted.forEach((weight, reasons) -> reasons.forEach(reason -> {
                String shown = tenths(reason.path("points").asDouble()) + " of " + Math.round(weight);
                assertThat(pdf).contains(shown);
                assertThat(page).contains(shown);
            }));
        }
    }

    private static String tenths(double points) {
        NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(points);
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private static String name(HttpResponse<byte[]> file) {
        return file.headers().firstValue("Content-Disposition").orElse("");
    }

    private static String text(String format, HttpResponse<byte[]> file) throws IOException {
        byte[] bytes = file.body();
        return switch (format) {
            case "pdf" -> {
                try (PDDocument document = Loader.loadPDF(bytes)) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            case "docx" -> {
                try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
                    yield words.getText();
                }
            }
            case "xlsx" -> {
                try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
                    StringBuilder all = new StringBuilder();
                    for (Sheet sheet : book.getSheets().toList()) {
                        for (Row row : sheet.read()) {
                            row.stream()
                                    .filter(cell -> cell != null)
                                    .forEach(cell -> all.append(cell.getText()).append('\n'));
                        }
                    }
                    yield all.toString();
                }
            }
            default -> new String(bytes, StandardCharsets.UTF_8);
        };
    }

    private HttpResponse<byte[]> file(String path) {
        return advisor.download(path);
    }

    private JsonNode send(String method, String path, String body) {
        Answer answer = advisor.send(method, LISTS + path, "application/json", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
