package counterpart.engine.data.membership;

import counterpart.engine.data.membership.UnreadableMemberListException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// The rows of an XLSX file's first sheet.
final class MemberXlsxReader {

    private static final int MAX_COLUMNS = 200;

    private MemberXlsxReader() {}

    static List<List<String>> read(byte[] file) {
        XlsxGuard.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return texts(rows.iterator());
        } catch (UnreadableMemberListException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader fails in many ways on what is no workbook: unknown types of cells, numbers that are none.
            throw new UnreadableMemberListException(Reason.FORMAT, "no XLSX file", e);
        }
    }

    private static List<List<String>> texts(Iterator<Row> rows) {
        List<List<String>> texts = new ArrayList<>();
        while (rows.hasNext()) {
            if (texts.size() > MemberListReader.MAX_MEMBERS) {
                throw new UnreadableMemberListException(
                        Reason.TOO_MANY, "more than " + MemberListReader.MAX_MEMBERS + " rows");
            }
            texts.add(texts(rows.next()));
        }
        return texts;
    }

    private static List<String> texts(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), MAX_COLUMNS); i++) {
            cells.add(row.getCellText(i));
        }
        return cells;
    }
}
