package counterpart.web.export.pdf;

import counterpart.web.download.ExportFormat;
import counterpart.web.export.Dossier;
import org.springframework.http.MediaType;

/// The dossier as PDF. The libraries are loaded by the first file.
public final class PdfExport implements ExportFormat<Dossier> {

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public MediaType mediaType() {
        return MediaType.APPLICATION_PDF;
    }

    @Override
    public byte[] write(Dossier dossier) {
        return PdfRenderer.write(dossier);
    }
}
