package counterpart.web.export.web;

import counterpart.web.download.ExportFormats;
import counterpart.web.export.Dossier;
import counterpart.web.layout.PageController;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the formats of dossiers to every page, for its links.
@ControllerAdvice(annotations = PageController.class)
class DossierFormatsAdvice {

    private final ExportFormats<Dossier> formats;

    DossierFormatsAdvice(ExportFormats<Dossier> formats) {
        this.formats = formats;
    }

    @ModelAttribute("dossierFormats")
    ExportFormats<Dossier> formats() {
        return formats;
    }
}
