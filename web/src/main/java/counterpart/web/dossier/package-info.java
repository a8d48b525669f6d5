/// What is handed over about chosen regions: a [counterpart.web.dossier.Dossier] as PDF, spreadsheet, text
/// document, CSV or JSON, and the outline of an internationalisation concept. Start at
/// [counterpart.web.dossier.Dossiers].
@NullMarked
package counterpart.web.dossier;

import org.jspecify.annotations.NullMarked;
