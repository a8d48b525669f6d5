package counterpart.web.dossier;

import java.util.Arrays;
import java.util.Optional;

/// A form in which a dossier can be had. Each loads its library when it is first asked for.
public enum DossierFormat {
    PDF("pdf", "application/pdf"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", Download.DOCX),
    CSV("csv", "text/csv;charset=UTF-8"),
    JSON("json", "application/json");

    private final String key;
    private final String mediaType;

    DossierFormat(String key, String mediaType) {
        this.key = key;
        this.mediaType = mediaType;
    }

    /// The file name's ending.
    public String key() {
        return key;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The dossier as a file of this format.
    public byte[] write(Dossier dossier) {
        return switch (this) {
            case PDF -> PdfDossier.write(dossier);
            case XLSX -> XlsxDossier.write(dossier);
            case DOCX -> DocxDossier.write(dossier);
            case CSV -> CsvDossier.write(dossier);
            case JSON -> JsonDossier.write(dossier);
        };
    }

    /// The format of a file name's ending; empty for any other word.
    public static Optional<DossierFormat> ofKey(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }
}
