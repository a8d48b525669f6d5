package counterpart.engine.data.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import counterpart.engine.data.membership.xlsx.XlsxGuard;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberListReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Firma;Ort;Webseite", "\uFEFFNAME,city,url", "Mitglied\tStadt\tHomepage"})
    void readsCsvAsSpreadsheetsWriteIt(String heading) {
        String separator = heading.contains(";") ? ";" : heading.contains(",") ? "," : "\t";
        String rows = heading + "\nZürcher AG;Ulm;z.de\n;Bonn;\nB\n";
        assertThat(MemberListReader.read(utf8(rows.replace(";", separator))))
                .containsExactly(new Member("Zürcher AG", "Ulm", "z.de", null), new Member("B", null, null, null));
    }

    @Test
    void readsWindowsLetters() {
        byte[] file = "name\nZürcher\n".getBytes(Charset.forName("windows-1252"));
        assertThat(MemberListReader.read(file)).extracting(Member::name).containsExactly("Zürcher");
    }

    @Test
    void readsXlsx() {
        byte[] file = Xlsx.of(
                new String[] {"Website", "Name", "ROR"}, new String[] {"a.de", "A", "012345678"}, new String[] {"b.de"
                });
        assertThat(MemberListReader.read(file)).containsExactly(new Member("A", null, "a.de", "012345678"));
        assertThat(MemberListReader.read(file).getFirst().ror()).isEqualTo("https://ror.org/012345678");
    }

    @Test
    void wholeAndEmptyRorIdentifiers() {
        assertThat(new Member("A", null, null, "https://ror.org/012345678").ror())
                .isEqualTo("https://ror.org/012345678");
        assertThat(new Member("A", null, null, " ").ror()).isNull();
        assertThatThrownBy(() -> new Member(" ", null, null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhatIsWrong() {
        refused(new byte[0], "the file is empty");
        refused(utf8("a,b\n1,2\n"), "no column of names");
        refused(new byte[MemberListReader.MAX_BYTES + 1], "larger than");
        refused(utf8("name\n" + "x\n".repeat(MemberListReader.MAX_MEMBERS + 1)), "more than 5000 rows");
    }

    @Test
    void refusesWhatIsNoSpreadsheet() {
        refused(utf8("PK\u0003\u0004 not really a zip"), "no XLSX file");
        refused(utf8("PK"), "no XLSX file");
        refused(Xlsx.zip(Map.of("a.txt", "hello")), "no XLSX file");
        String[][] rows = new String[MemberListReader.MAX_MEMBERS + 2][];
        java.util.Arrays.fill(rows, new String[] {"name"});
        refused(Xlsx.of(rows), "more than 5000 rows");
    }

    @Test
    void refusesZipsThatUnpackToVeryMuch() {
        Map<String, String> parts = Xlsx.parts("");
        parts.put("xl/big.xml", "0".repeat((int) XlsxGuard.MAX_UNPACKED_BYTES));
        refused(Xlsx.zip(parts), "unpacks to more than");
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i <= 1000; i++) {
            many.put("a" + i, "");
        }
        refused(Xlsx.zip(many), "more than 1000 entries");
    }

    @Test
    void refusesXmlThatNamesEntities() {
        Map<String, String> parts = Xlsx.parts("");
        parts.put(
                "xl/evil.xml", " ".repeat((1 << 14) - 5) + "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
        refused(Xlsx.zip(parts), "XML with a document type");
    }

    /// The reader would make room for every column before it: five letters are half a million, seven more than memory.
    @ParameterizedTest
    @ValueSource(strings = {"r=\"AAAA1\"", "r=\"ZZZZZZZ1\"", "r = 'ABCDE1'", "r=\"sheetsA2\"", "r=\"&#90;ZZZZZ1\""})
    void refusesCellsFarBeyondTheLastColumn(String address) {
        refused(sheet("<row r=\"1\"><c " + address + "><v>1</v></c></row>"), "a cell far beyond the last column");
    }

    @Test
    void refusesFarCellsWhereverTheyStandInAPart() {
        String far = "<row r=\"1\"><c r=\"ZZZZZZZ1\"/></row>";
        for (int i = 0; i < far.length(); i++) {
            refused(sheet(" ".repeat((1 << 14) - 300 + i) + far), "a cell far beyond the last column");
        }
        byte[] wide = (Xlsx.parts(far).get("xl/worksheets/sheet1.xml").replace("UTF-8", "UTF-16"))
                .getBytes(StandardCharsets.UTF_16);
        Map<String, byte[]> parts = new TreeMap<>();
        Xlsx.parts("").forEach((name, text) -> parts.put(name, utf8(text)));
        parts.put("xl/worksheets/sheet1.xml", wide);
        refused(Xlsx.zipOfBytes(parts), "a cell far beyond the last column");
    }

    @Test
    void readsTheLastColumnThatASpreadsheetHas() {
        assertThat(MemberListReader.read(sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>"
                        + "<row r=\"1048576\"><c r=\"A1048576\" t=\"inlineStr\"><is><t>A</t></is></c>"
                        + "<c r=\"XFD1048576\"><v>1</v></c></row>")))
                .containsExactly(new Member("A", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"A1\" t=\"@s\"><v>0</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"one\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"??\"><v/></c></row>"
            })
    void refusesCellsThatNoSpreadsheetWrites(String row) {
        refused(sheet(row), "no XLSX file");
    }

    @Test
    void saysWhichCellIsTooLongAndNotWhatItHolds() {
        String longest = "ü".repeat(MemberListReader.MAX_CELL_LENGTH);
        assertThat(MemberListReader.read(utf8("name;ort\n" + longest + ";" + longest)))
                .hasSize(1);
        assertThat(MemberListReader.read(Xlsx.of(new String[] {"name"}, new String[] {longest})))
                .extracting(Member::name)
                .containsExactly(longest);
        tooLong(utf8("name;ort\nA;B\nA;" + longest + "x"), 3, 2);
        tooLong(Xlsx.of(new String[] {"name"}, new String[] {"A"}, new String[] {longest + "x"}), 3, 1);
        tooLong(utf8("name;remark\nA;" + "x".repeat(900_000)), 2, 2);
    }

    @Test
    void aSharedTextIsTooLongWhereACellRefersToIt() {
        Map<String, String> parts = Xlsx.parts("<row r=\"7\"><c r=\"C7\" t=\"s\"><v>1</v></c></row>");
        String pieces = "<r><t>" + "x".repeat(200) + "</t></r>";
        parts.put("xl/sharedStrings.xml", "<sst><si><t>name</t></si><si>" + pieces + pieces + "</si></sst>");
        tooLong(Xlsx.zip(parts), 7, 3);
    }

    @Test
    void readsSharedTextsWithoutPronunciation() {
        Map<String, String> parts = Xlsx.parts("<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst><si><t>name</t></si><si><r><t>A &amp; </t></r><r><t><![CDATA[B]]></t></r><rPh><t>C</t></rPh></si></sst>");
        assertThat(MemberListReader.read(Xlsx.zip(parts)))
                .extracting(Member::name)
                .containsExactly("A & B");
    }

    @Test
    void refusesXmlThatAParserWouldHoldWhole() {
        refused(sheet("<!--" + "x".repeat(70_000) + "-->"), "no XLSX file");
        refused(sheet("<row a=\"" + "x".repeat(70_000) + "\"/>"), "no XLSX file");
        refused(sheet("<a>".repeat(100) + "</a>".repeat(100)), "nested more than 64 deep");
        refused(sheet("<row>" + "<c/>".repeat(17_000) + "</row>"), "a cell far beyond the last column");
    }

    private static void tooLong(byte[] file, int row, int column) {
        assertThatThrownBy(() -> MemberListReader.read(file))
                .isInstanceOfSatisfying(
                        UnreadableMemberListException.class,
                        e -> assertThat(e.cell()).contains(new UnreadableMemberListException.Cell(row, column)))
                .hasMessage("more than 300 characters in row " + row + ", column " + column);
    }

    private static byte[] sheet(String rows) {
        return Xlsx.zip(Xlsx.parts(rows));
    }

    private static void refused(byte[] file, String message) {
        assertThatThrownBy(() -> MemberListReader.read(file))
                .isInstanceOf(UnreadableMemberListException.class)
                .hasMessageContaining(message);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
