package counterpart.web.export;

import counterpart.web.export.docx.DocxExport;
import counterpart.web.export.pdf.PdfExport;
import counterpart.web.export.xlsx.XlsxExport;
import java.util.Arrays;
import java.util.Optional;

/// The file formats of a dossier. Each loads its library on first use.
public enum ExportFormat {
    PDF("pdf", "application/pdf"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", Download.DOCX),
    CSV("csv", "text/csv;charset=UTF-8"),
    JSON("json", "application/json");

    private final String key;
    private final String mediaType;

    ExportFormat(String key, String mediaType) {
        this.key = key;
        this.mediaType = mediaType;
    }

    /// The file name extension.
    public String key() {
        return key;
    }

    public String mediaType() {
        return mediaType;
    }

    /// The dossier as a file of this format.
    public byte[] write(Dossier dossier) {
        return switch (this) {
            case PDF -> PdfExport.write(dossier);
            case XLSX -> XlsxExport.write(dossier);
            case DOCX -> DocxExport.write(dossier);
            case CSV -> CsvExport.write(dossier);
            case JSON -> JsonExport.write(dossier);
        };
    }

    /// The format of a file name extension; empty for an unknown one.
    public static Optional<ExportFormat> ofKey(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }
}
