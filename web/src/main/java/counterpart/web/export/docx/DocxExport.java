package counterpart.web.export.docx;

import counterpart.web.download.ExportFormat;
import counterpart.web.export.Dossier;
import org.springframework.http.MediaType;

/// The dossier as an editable text document.
public final class DocxExport implements ExportFormat<Dossier> {

    /// The media type of text documents.
    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public MediaType mediaType() {
        return DOCX;
    }

    @Override
    public byte[] write(Dossier dossier) {
        return DossierDocument.write(dossier);
    }
}
