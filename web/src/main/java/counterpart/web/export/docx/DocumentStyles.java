package counterpart.web.export.docx;

import counterpart.engine.model.Language;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// The styles of the text documents, by their standard names in office programs.
final class DocumentStyles {

    private static final String INK = "17262A";
    private static final String ACCENT = "0B625E";
    private static final String QUIET = "52646A";
    private static final String YELLOW = "FFF2B3";
    private static final int BODY = 20;

    private DocumentStyles() {}

    static void addTo(XWPFDocument document, String lang) {
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage(
                Language.ofCodeOrDefault(lang).regionalLocale().toLanguageTag());
        add(styles, paragraph("Normal", "Normal", new Look(BODY, INK, false, 0, 100)));
        add(styles, paragraph("Title", "Title", new Look(52, ACCENT, true, 1200, 160)));
        add(styles, paragraph("Subtitle", "Subtitle", new Look(26, QUIET, false, 0, 360)));
        add(styles, heading(1, new Look(34, ACCENT, true, 360, 120)));
        add(styles, heading(2, new Look(24, ACCENT, true, 240, 80)));
        add(styles, heading(3, new Look(21, ACCENT, true, 160, 60)));
        add(styles, paragraph("Lead", "Lead", new Look(23, INK, false, 0, 140)));
        add(styles, paragraph("Quiet", "Quiet", new Look(17, QUIET, false, 0, 80)));
        add(styles, paragraph("ListBullet", "List Bullet", new Look(BODY, INK, false, 0, 40)));
        add(styles, paragraph("Cell", "Cell", new Look(18, INK, false, 20, 20)));
        add(styles, paragraph("Footer", "footer", new Look(16, QUIET, false, 0, 0)));
        add(styles, toWrite());
    }

    /// Adds a bullet list and returns its number.
    static BigInteger bullets(XWPFDocument document) {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        CTPPrGeneral place = level.addNewPPr();
        place.addNewInd().setLeft(BigInteger.valueOf(360));
        place.getInd().setHanging(BigInteger.valueOf(240));
        XWPFNumbering numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private static CTFonts fonts() {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Noto Sans");
        fonts.setHAnsi("Noto Sans");
        fonts.setCs("Noto Sans");
        fonts.setEastAsia("Noto Sans");
        return fonts;
    }

    private static void add(XWPFStyles styles, CTStyle style) {
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTStyle heading(int level, Look look) {
        CTStyle style = paragraph("Heading" + level, "heading " + level, look);
        style.getPPr().addNewKeepNext();
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1));
        style.addNewNext().setVal("Normal");
        return style;
    }

    private static CTStyle toWrite() {
        CTStyle style = paragraph("ToWrite", "To write", new Look(BODY, INK, false, 60, 120));
        style.getPPr().addNewShd().setVal(STShd.CLEAR);
        style.getPPr().getShd().setFill(YELLOW);
        return style;
    }

    private static CTStyle paragraph(String id, String name, Look look) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (id.equals("Normal")) {
            style.setDefault(true);
        } else {
            style.addNewBasedOn().setVal("Normal");
        }
        style.addNewQFormat();
        CTSpacing spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(look.before()));
        spacing.setAfter(BigInteger.valueOf(look.after()));
        CTRPr text = style.addNewRPr();
        text.addNewRFonts().set(fonts());
        if (look.bold()) {
            text.addNewB();
        }
        text.addNewColor().setVal(look.colour());
        text.addNewSz().setVal(BigInteger.valueOf(look.halfPoints()));
        return style;
    }

    /// Size in half points, colour, and the space before and after in twentieths of a point.
    private record Look(int halfPoints, String colour, boolean bold, int before, int after) {}
}
