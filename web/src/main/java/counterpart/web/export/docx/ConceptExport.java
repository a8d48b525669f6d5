package counterpart.web.export.docx;

import counterpart.web.download.ExportFormat;
import counterpart.web.export.Dossier;
import org.springframework.http.MediaType;

/// The outline of an internationalisation concept for the dossier's first region as an editable text document.
public final class ConceptExport implements ExportFormat<Dossier> {

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public MediaType mediaType() {
        return DocxExport.DOCX;
    }

    @Override
    public byte[] write(Dossier dossier) {
        return ConceptOutline.write(dossier);
    }
}
