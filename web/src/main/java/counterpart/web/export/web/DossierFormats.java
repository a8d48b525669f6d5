package counterpart.web.export.web;

import counterpart.web.csv.CsvFormat;
import counterpart.web.download.ExportFormats;
import counterpart.web.export.Dossier;
import counterpart.web.export.DossierCsv;
import counterpart.web.export.JsonExport;
import counterpart.web.export.docx.DocxExport;
import counterpart.web.export.pdf.PdfExport;
import counterpart.web.export.xlsx.XlsxExport;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Registers the formats of dossiers.
@Configuration(proxyBeanMethods = false)
class DossierFormats {

    @Bean
    static ExportFormats<Dossier> formatsOfDossiers() {
        return new ExportFormats<>(List.of(
                new PdfExport(),
                new DocxExport(),
                new XlsxExport(),
                new CsvFormat<>(CsvFormat.TEXT_CSV, DossierCsv::table),
                new JsonExport()));
    }
}
