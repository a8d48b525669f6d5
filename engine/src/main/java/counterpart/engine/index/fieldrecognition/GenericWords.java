package counterpart.engine.index.fieldrecognition;

import counterpart.engine.model.Language;
import java.util.List;

/// Words that cluster initiatives use regardless of their field, so that they carry little information about it.
final class GenericWords {

    private static final String GERMAN = """
            entwicklung entwickeln herstellung herstellen produktion produzieren fertigung unternehmen firma betrieb
            forschung wissenschaft innovation innovativ technologie technik technisch system lösung anwendung einsatz
            produkt dienstleistung service projekt netzwerk cluster verbund partner partnerschaft kooperation region
            industrie industriell branche markt wirtschaft kunde wettbewerb verfahren prozess methode ansatz konzept
            neu neuartig modern effizient nachhaltig intelligent smart digital zukunft qualität leistung hoch mittelstand
            bereich thema schwerpunkt feld kompetenz stärke führend gut best stark groß klein verbesserung optimierung
            analyse bewertung planung management integration implementierung umsetzung unterstützung beratung nutzung
            komponente modul bauteil gerät anlage maschine material werkstoff stoff art typ form zentrum institut
            experte fachkraft ausbildung weiterbildung wissen transfer hersteller anbieter zulieferer startup gründung
            welt international europa deutschland land arbeit bau wesen lehre kunde studie untersuchung
            """;

    private static final String ENGLISH = """
            development develop developing production producing manufacturing manufacture manufacturer company firm
            enterprise business research science scientific innovation innovative technology technological technical
            technique engineering system solution application use using product service project network cluster
            partner partnership cooperation collaboration region industry industrial sector market economy customer
            competitive process processing method approach concept new novel modern advanced efficient sustainable
            intelligent smart digital future quality performance high area topic focus field competence strength leading
            best strong large small improvement optimization analysis assessment planning management integration
            implementation support consulting component module part device equipment machine material type form center
            centre institute expert skill training knowledge transfer supplier provider startup world international
            global europe germany country work study general basic theory control design structure
            """;

    private GenericWords() {}

    static List<String> in(Language language) {
        String words = switch (language) {
            case DE -> GERMAN;
            case EN -> ENGLISH;
        };
        return List.of(words.strip().split("\\s+", -1));
    }
}
