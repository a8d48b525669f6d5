package counterpart.web.export.web;

import counterpart.web.download.Download;
import counterpart.web.download.ExportFormat;
import counterpart.web.export.Dossier;
import counterpart.web.export.docx.ConceptExport;
import org.springframework.http.ResponseEntity;

/// A dossier for download, named after its cluster and its audience.
public final class DossierDownload {

    private DossierDownload() {}

    /// The outline of a concept for the first entry of a dossier.
    ///
    /// @param entry key of the entry
    public static ResponseEntity<byte[]> concept(Dossier dossier, String entry) {
        return Download.of(
                "concept-" + dossier.cluster().id() + "-" + entry + "-" + dossier.audience(),
                new ConceptExport(),
                dossier);
    }

    public static ResponseEntity<byte[]> of(ExportFormat<Dossier> format, Dossier dossier) {
        return Download.of(
                "dossier-" + dossier.cluster().id() + "-" + dossier.date() + "-" + dossier.audience(), format, dossier);
    }
}
