package counterpart.web.export.web;

import counterpart.web.download.Download;
import counterpart.web.download.ExportFormat;
import counterpart.web.export.Dossier;
import org.springframework.http.ResponseEntity;

/// A dossier for download, named after its cluster.
public final class DossierDownload {

    private DossierDownload() {}

    public static ResponseEntity<byte[]> of(ExportFormat<Dossier> format, Dossier dossier) {
        return Download.of("dossier-" + dossier.cluster().id() + "-" + dossier.date(), format, dossier);
    }
}
