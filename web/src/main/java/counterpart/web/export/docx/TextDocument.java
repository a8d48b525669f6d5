package counterpart.web.export.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/// A text document with named styles, so that its appearance can be changed in one place.
final class TextDocument {

    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_134;
    private static final int RULE_SIZE = 4;
    private static final String RULE = "DCDFDA";
    private static final String QUIET = "52646A";
    private static final String ACCENT = "0B625E";

    /// The character of which bars consist.
    static final String BLOCK = "█";

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;

    TextDocument(String title, String lang) {
        DocumentStyles.addTo(document, lang);
        bullets = DocumentStyles.bullets(document);
        document.getProperties().getCoreProperties().setTitle(title);
        document.getProperties().getCoreProperties().setCreator("Counterpart");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
    }

    void footer(String text, String page) {
        XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        line.setStyle("Footer");
        line.createRun().setText(clean(text) + " · " + page + " ");
        line.getCTP().addNewFldSimple().setInstr("PAGE \\* MERGEFORMAT");
    }

    void title(String text) {
        styled("Title", text);
    }

    void subtitle(String text) {
        styled("Subtitle", text);
    }

    void heading(int level, String text) {
        styled("Heading" + level, text);
    }

    /// A heading of the first level on a new page.
    void page(String text) {
        styled("Heading1", text).setPageBreak(true);
    }

    XWPFParagraph text(String text) {
        return styled("Normal", text);
    }

    void lead(String text) {
        styled("Lead", text);
    }

    void quiet(String text) {
        styled("Quiet", text);
    }

    void bullet(String text) {
        styled("ListBullet", text).setNumID(bullets);
    }

    /// A passage that the user must write, highlighted.
    void todo(String text) {
        styled("ToWrite", text);
    }

    void picture(byte[] png, String description, double widthCm, double heightCm) {
        XWPFRun run = document.createParagraph().createRun();
        try {
            XWPFPicture picture = run.addPicture(
                    new ByteArrayInputStream(png),
                    PictureType.PNG,
                    "map.png",
                    (int) (widthCm * Units.EMU_PER_CENTIMETER),
                    (int) (heightCm * Units.EMU_PER_CENTIMETER));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(clean(description));
            run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(clean(description));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("picture of " + description, e);
        }
    }

    /// A table with a header row that is repeated on every page.
    ///
    /// @param shares of the width in percent, one per column; their sum is 100
    void table(List<String> columns, List<Integer> shares, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, columns.size());
        rules(table);
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        grid(table, shares);
        fill(table.getRow(0), columns, shares, true);
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < rows.size(); row++) {
            fill(table.getRow(row + 1), rows.get(row), shares, false);
        }
        document.createParagraph().setStyle("Quiet");
    }

    /// Column widths for programs that use the grid instead of the cell widths.
    private static void grid(XWPFTable table, List<Integer> shares) {
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        shares.forEach(share -> grid.addNewGridCol().setW(BigInteger.valueOf(width(share))));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    }

    private static long width(int share) {
        return Math.round((PAGE_WIDTH - 2 * MARGIN) * share / 100.0);
    }

    private static void rules(XWPFTable table) {
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, RULE_SIZE, 0, RULE);
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, RULE_SIZE, 0, RULE);
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, RULE_SIZE, 0, RULE);
        table.removeLeftBorder();
        table.removeRightBorder();
        table.removeInsideVBorder();
    }

    private static void fill(XWPFTableRow row, List<String> texts, List<Integer> shares, boolean heading) {
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(String.valueOf(width(shares.get(column))));
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setStyle("Cell");
            write(paragraph, texts.get(column), heading);
        }
    }

    /// Text, or a link when the whole text is a web address.
    private static void write(XWPFParagraph paragraph, String text, boolean bold) {
        if (text.matches("https?://[^\\s\"<>]+")) {
            XWPFHyperlinkRun run = paragraph.createHyperlinkRun(text);
            run.setText(text.replaceFirst("^https?://", ""));
            run.setColor(ACCENT);
            return;
        }
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        if (bold) {
            run.setColor(QUIET);
        } else if (text.startsWith(BLOCK)) {
            run.setColor(ACCENT);
        }
        String[] lines = clean(text).split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines[line]);
        }
    }

    private XWPFParagraph styled(String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        write(paragraph, text, false);
        return paragraph;
    }

    byte[] write() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (document) {
            document.write(file);
        } catch (IOException e) {
            throw new UncheckedIOException("DOCX", e);
        }
        return file.toByteArray();
    }

    /// Removes characters that are not allowed in XML.
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
    }
}
