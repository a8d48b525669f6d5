package counterpart.web.export.xlsx;

import counterpart.web.download.ExportFormat;
import counterpart.web.export.Dossier;
import counterpart.web.export.ReportTable;
import counterpart.web.export.ReportTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// One sheet per part, with numbers, dates and links as typed cells. Texts stay texts: no cell is ever written as a
/// formula.
public final class XlsxExport implements ExportFormat<Dossier> {

    private static final int LONGEST_CELL = 32_000;
    private static final double LEAST_WIDTH = 9;
    private static final double MOST_WIDTH = 60;
    private static final int WIDE_TEXT = 45;

    /// Height of a line of text in points.
    private static final double LINE = 15;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public MediaType mediaType() {
        return XLSX;
    }

    @Override
    public byte[] write(Dossier dossier) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "Counterpart", "1.0")) {
            for (ReportTable sheet : new ReportTables(dossier).all()) {
                write(sheet, book.newWorksheet(sheet.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("XLSX of " + dossier.title(), e);
        }
        return file.toByteArray();
    }

    private static void write(ReportTable sheet, Worksheet page) throws IOException {
        List<String> columns = sheet.columns();
        for (int column = 0; column < columns.size(); column++) {
            page.value(0, column, text(columns.get(column)));
            page.width(column, width(sheet, column));
        }
        page.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E6F1EF")
                .set();
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<@Nullable Object> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                cell(page, row + 1, column, cells.get(column));
            }
            page.rowHeight(row + 1, height(sheet, cells));
        }
        page.freezePane(0, 1);
        page.pageOrientation("landscape");
        page.setFitToPage(true);
        page.fitToWidth((short) 1);
        page.fitToHeight((short) 0);
        page.repeatRows(0);
        if (!sheet.rows().isEmpty() && columns.size() > 2) {
            page.setAutoFilter(0, 0, sheet.rows().size(), columns.size() - 1);
        }
        page.finish();
    }

    private static void cell(Worksheet page, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                page.value(row, column, day);
                page.style(row, column)
                        .format("yyyy-mm-dd")
                        .verticalAlignment("top")
                        .set();
            }
            case Number number -> {
                page.value(row, column, number);
                page.style(row, column).verticalAlignment("top").set();
            }
            case ReportTable.Link link -> link(page, row, column, link);
            default -> {
                String text = text(value.toString());
                page.value(row, column, text);
                page.style(row, column)
                        .verticalAlignment("top")
                        .wrapText(text.length() > WIDE_TEXT || text.contains("\n"))
                        .set();
            }
        }
    }

    /// Only web addresses become links.
    private static void link(Worksheet page, int row, int column, ReportTable.Link link) {
        if (link.address().matches("https?://[^\\s\"<>]+")) {
            page.hyperlink(row, column, new HyperLink(link.address(), text(link.text())));
        } else {
            page.value(row, column, text(link.text()));
        }
    }

    /// Removes characters that are not allowed in XML and truncates to the maximum cell length.
    private static String text(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
        return clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL) + "…";
    }

    /// The row height for the longest wrapped text.
    private static double height(ReportTable sheet, List<@Nullable Object> cells) {
        long lines = 1;
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof String text) {
                double most = width(sheet, column) - 2;
                lines = Math.max(
                        lines,
                        text.lines()
                                .mapToLong(line -> Math.max(1, (long) Math.ceil(line.length() / most)))
                                .sum());
            }
        }
        return Math.min(lines * LINE, Worksheet.MAX_ROW_HEIGHT);
    }

    private static double width(ReportTable sheet, int column) {
        double longest = sheet.columns().get(column).length();
        for (List<@Nullable Object> row : sheet.rows()) {
            Object cell = column < row.size() ? row.get(column) : null;
            longest = Math.max(longest, length(cell));
        }
        return Math.clamp(longest + 2, LEAST_WIDTH, MOST_WIDTH);
    }

    private static int length(@Nullable Object cell) {
        return switch (cell) {
            case null -> 0;
            case LocalDate day -> day.toString().length();
            case ReportTable.Link link -> link.text().length();
            default -> cell.toString().length();
        };
    }
}
