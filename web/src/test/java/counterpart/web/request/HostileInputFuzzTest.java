package counterpart.web.request;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import counterpart.engine.Engine;
import counterpart.engine.data.DataPackage;
import counterpart.engine.data.DatasetReader;
import counterpart.engine.data.membership.Member;
import counterpart.engine.data.membership.MemberListReader;
import counterpart.engine.data.membership.UnreadableMemberListException;
import counterpart.engine.json.match.list.MatchListJson;
import counterpart.engine.json.match.list.MatchSelection;
import counterpart.engine.model.Language;
import counterpart.engine.model.RegionId;
import counterpart.engine.ranking.MatchQuery;
import counterpart.engine.ranking.Matches;
import counterpart.web.error.InvalidRequestException;
import counterpart.web.match.api.RankParameters;
import counterpart.web.match.api.SelectionParameters;
import counterpart.web.match.request.MatchPagingParameters;
import counterpart.web.match.request.MatchParameters;
import counterpart.web.match.request.MatchQuestion;
import counterpart.web.match.request.MatchQuestionParser;
import counterpart.web.match.request.MatchRequest;
import counterpart.web.match.request.ProfileParser;
import counterpart.web.search.SearchParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent is answered or refused, never a surprise. The normal build asks the inputs that are kept beside
/// this
/// test; `mvn -Pfuzz` looks for more.
class HostileInputFuzzTest {

    private static final int LONGEST = 300;

    @FuzzTest(maxDuration = "90s")
    void csv(byte[] file) {
        readMembers(file);
    }

    /// Bytes as they come, or after a `<` as the sheet of a workbook that is otherwise sound.
    @FuzzTest(maxDuration = "90s")
    void xlsx(byte[] data) throws IOException {
        if (data.length > 0 && data[0] == '<') {
            readMembers(workbook(data));
        } else {
            byte[] file = new byte[data.length + 2];
            file[0] = 'P';
            file[1] = 'K';
            System.arraycopy(data, 0, file, 2, data.length);
            readMembers(file);
        }
    }

    @FuzzTest(maxDuration = "90s")
    void json(byte[] body) {
        try {
            MatchRequest request = Served.JSON.readValue(body, MatchRequest.class);
            if (request == null) {
                return;
            }
            ParameterBinder reading = new ParameterBinder();
            Optional<MatchQuestion> question =
                    Served.QUESTIONS.ofProfile(Served.ENGINE, request.input(reading), reading);
            reading.finish();
            question.ifPresent(asked -> check(Served.ENGINE.ranking().match(asked.query(LocalDate.now(Served.CLOCK)))));
        } catch (JacksonException | InvalidRequestException e) {
            // Said to whoever sent it.
        }
    }

    @FuzzTest(maxDuration = "90s")
    void explanation(FuzzedDataProvider data) {
        ParameterBinder reading = new ParameterBinder();
        try {
            RankParameters parameters = new RankParameters(some(data), some(data), some(data));
            MatchQuestion question = Served.QUESTIONS.ofCluster(
                    Served.ENGINE, Served.ENGINE.data().cluster("biorn"), parameters.input(), reading);
            RegionId region = new EntityLookup().region(Served.ENGINE, data.consumeString(LONGEST));
            reading.finish();
            check(Served.ENGINE
                    .ranking()
                    .explain(question.query(LocalDate.now(Served.CLOCK)), region)
                    .matches());
        } catch (InvalidRequestException e) {
            // Said to whoever asked.
        }
    }

    @FuzzTest(maxDuration = "90s")
    void parameters(FuzzedDataProvider data) {
        MatchParameters match = new MatchParameters(
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data),
                some(data));
        ParameterBinder reading = new ParameterBinder();
        try {
            reading.language(some(data));
            MatchPagingParameters pages = new MatchPagingParameters(some(data), some(data));
            int page = pages.page(reading);
            MatchSelection selection = new SelectionParameters(some(data), some(data)).read(reading);
            PagingParameters.Paging paging = new PagingParameters(some(data), some(data), some(data))
                    .read(reading, new MockHttpServletRequest("GET", "/api/v1/clusters"));
            String words = new SearchParameters(some(data)).read(reading);
            MatchQuestion question = Served.QUESTIONS.ofCluster(
                    Served.ENGINE, Served.ENGINE.data().cluster("biorn"), match.input(pages, reading), reading);
            Served.ENGINE.search().clusters(words, paging.from(), paging.size());
            Served.ENGINE.search().regions(words, question.filters().countries(), paging.from(), paging.size());
            Served.ENGINE.search().suggest(words, 3);
            reading.finish();
            MatchQuery query = question.query(LocalDate.now(Served.CLOCK));
            Matches matches = Served.ENGINE.ranking().match(query, page * query.limit());
            check(matches);
            Served.JSON.writeValueAsBytes(MatchListJson.of(matches, page, null, selection, Language.DEFAULT));
        } catch (InvalidRequestException e) {
            // Said to whoever asked.
        }
    }

    private static void readMembers(byte[] file) {
        try {
            List<Member> members = MemberListReader.read(file);
            if (members.size() > MemberListReader.MAX_MEMBERS
                    || members.stream().anyMatch(one -> one.name().isBlank())) {
                throw new AssertionError("read what it promises never to read");
            }
        } catch (UnreadableMemberListException e) {
            // Said to whoever uploaded it.
        }
    }

    private static void check(Matches matches) {
        if (matches.matches().stream().anyMatch(match -> !(match.score() >= 0 && match.score() <= 100.000001))) {
            throw new AssertionError("a score outside 0 to 100");
        }
    }

    private static @Nullable String some(FuzzedDataProvider data) {
        return data.consumeBoolean() ? data.consumeString(LONGEST) : null;
    }

    private static byte[] workbook(byte[] sheet) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-"
                            + "officedocument.spreadsheetml.sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd."
                            + "openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                            + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/sharedStrings.xml",
                    "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                            + "<si><t>Name</t></si><si><t>KIT</t></si></sst>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /// What stands behind the API, opened once and only for the tests that ask it; JSON is read as the server is set.
    private static final class Served {

        static final Clock CLOCK = Clock.systemDefaultZone();
        static final Engine ENGINE = Engine.open(DatasetReader.load(DataPackage.embedded()), Path.of("target/index"));
        static final MatchQuestionParser QUESTIONS = new MatchQuestionParser(new ProfileParser(), new EntityLookup());
        static final JsonMapper JSON = JsonMapper.builder()
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
