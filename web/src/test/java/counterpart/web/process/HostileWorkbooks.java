package counterpart.web.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small XLSX files that unpack to much, each in another place.
final class HostileWorkbooks {

    private static final int MB = 1_000_000;
    /// Below the most that is unpacked.
    private static final int MUCH = 19 * MB;

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String NAME_ROW = "<row><c t=\"inlineStr\"><is><t>name</t></is></c></row>";
    private static final String SHARED = "xl/sharedStrings.xml";

    private HostileWorkbooks() {}

    /// All of them by what is wrong with them.
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("one cell of 49 MB", cell(repeat("x", 49 * MB)));
        all.put("one cell of 40 MB", cell(repeat("x", 40 * MB)));
        all.put("one cell of 19 MB", cell(repeat("x", MUCH)));
        all.put("one cell of many entities", cell(repeat("&lt;", MUCH)));
        all.put("one cell of many runs", cell(repeat("x</t><t>", MUCH)));
        all.put("one cell of many sections", cell(repeat("<![CDATA[<<<<]]>", MUCH)));
        all.put("one section of 19 MB", cell("<![CDATA[" + repeat("<", MUCH) + "]]>"));
        all.put("one comment of 19 MB", sheet("<!--" + repeat("<", MUCH) + "-->"));
        all.put("one instruction of 19 MB", sheet("<?a " + repeat("<", MUCH) + "?>"));
        all.put("one attribute of 19 MB", sheet("<row a=\"" + repeat("x", MUCH) + "\"/>"));
        all.put("one name of 19 MB", sheet("<" + repeat("x", MUCH) + "/>"));
        all.put("many cells in a row", sheet("<row>" + repeat("<c/>", MUCH) + "</row>"));
        all.put("many rows", sheet(NAME_ROW + repeat("<row/>", MUCH)));
        all.put("deep elements", sheet(repeat("<a>", MUCH)));
        all.put("many attributes", sheet("<row" + numbered(i -> " a" + i + "=\"\"") + "/>"));
        all.put("many names of elements", sheet(numbered(i -> "<e" + i + "/>")));
        all.put("many names of instructions", sheet(numbered(i -> "<?e" + i + "?>")));
        all.put("many names of entities", sheet(numbered(i -> "&e" + i + ";")));
        all.put("many short shared strings", part(SHARED, "<sst>" + repeat("<si><t>a</t></si>", MUCH) + "</sst>"));
        all.put("many empty shared strings", part(SHARED, "<sst>" + repeat("<si/>", MUCH) + "</sst>"));
        all.put("one shared string of 19 MB", part(SHARED, "<sst><si><t>" + repeat("x", MUCH) + "</t></si></sst>"));
        all.put("deep styles", part("xl/styles.xml", repeat("<a>", MUCH)));
        all.put("long relations", part("xl/_rels/workbook.xml.rels", repeat("<a b=\"c\"/>", MUCH)));
        all.put("many sheets", manySheets());
        all.put("a picture of 90 MB", part("xl/media/image1.bmp", repeat("0", 90 * MB)));
        return all;
    }

    private static byte[] cell(String text) {
        return sheet(NAME_ROW + "<row><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>");
    }

    static byte[] sheet(String rows) {
        return part(SHEET, "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] manySheets() {
        Map<String, String> parts = parts();
        for (int i = 2; i < 900; i++) {
            parts.put("xl/worksheets/sheet" + i + ".xml", repeat("<row/>", MUCH / 900));
        }
        return zip(parts);
    }

    private static byte[] part(String name, String content) {
        Map<String, String> parts = parts();
        parts.put(name, content);
        return zip(parts);
    }

    private static Map<String, String> parts() {
        String relation = "<Relationship Id=\"r1\" Type=\"http://a/";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships>" + relation + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://a/relationships\"><sheets><sheet r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put(SHEET, "<worksheet><sheetData/></worksheet>");
        return parts;
    }

    private static String repeat(String text, int bytes) {
        return text.repeat(bytes / text.length());
    }

    private static String numbered(IntFunction<String> text) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; all.length() < 4 * MB; i++) {
            all.append(text.apply(i));
        }
        return all.toString();
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
