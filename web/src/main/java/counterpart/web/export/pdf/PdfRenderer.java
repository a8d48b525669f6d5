package counterpart.web.export.pdf;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierPage;
import counterpart.web.export.ExportResource;
import counterpart.web.export.ExportTexts;
import counterpart.web.export.map.MapDrawer;
import counterpart.web.layout.CompiledTemplates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;

/// The dossier as a tagged PDF (PDF/UA-1): a template renders an XHTML page, openhtmltopdf the layout, with embedded
/// fonts.
final class PdfRenderer {

    private static final int TABLE_COUNT = 4;
    private static final int DIRECTORY = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int GSUB = 0x47535542;
    private static final int HIDDEN = 0x58535542;
    private static final String CSS = ExportResource.text("dossier.css");
    private static final byte[] REGULAR = withoutSubstitutions(ExportResource.bytes("fonts/NotoSans-Regular.ttf"));
    private static final byte[] BOLD = withoutSubstitutions(ExportResource.bytes("fonts/NotoSans-Bold.ttf"));
    private static final FSObjectDrawerFactory DRAWERS = drawers();

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    static byte[] write(Dossier dossier) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.useFont(
                () -> new ByteArrayInputStream(REGULAR), "Noto Sans", 400, BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useFont(
                () -> new ByteArrayInputStream(BOLD), "Noto Sans", 700, BaseRendererBuilder.FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(DRAWERS);
        builder.useHttpStreamImplementation(uri -> {
            throw new IllegalStateException("a dossier loads nothing: " + uri);
        });
        builder.withProducer("Counterpart");
        builder.withHtmlContent(html(dossier), null);
        builder.toStream(file);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("PDF of " + dossier.title(), e);
        }
        return file.toByteArray();
    }

    private static String html(Dossier dossier) {
        DossierPage page = new DossierPage(dossier);
        String html = CompiledTemplates.html(
                "export/pdf/dossier",
                Map.of("d", dossier, "words", ExportTexts.in(dossier.lang()), "page", page, "css", CSS));
        return html.replaceAll("[\\p{Cntrl}&&[^\n\r\t]]", " ");
    }

    private static FSObjectDrawerFactory drawers() {
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer("counterpart/map", new MapDrawer());
        return drawers;
    }

    /// Disables a font's glyph substitution table by renaming it in the table directory: PDFBox would search every
    /// word for ligatures with regular expressions, and the supported languages need none.
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(TABLE_COUNT);
        for (int table = 0; table < tables; table++) {
            int entry = DIRECTORY + table * DIRECTORY_ENTRY;
            if (directory.getInt(entry) == GSUB) {
                directory.putInt(entry, HIDDEN);
            }
        }
        return font;
    }
}
