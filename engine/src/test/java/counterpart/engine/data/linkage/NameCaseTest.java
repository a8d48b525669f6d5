package counterpart.engine.data.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCaseTest {

    private static final NameCase CASING = new NameCase(List.of(
            "University of Oulu",
            "Institute of Physics",
            "Centro di Ricerca",
            "Scuola di Oulu",
            "Die KIT AG",
            "Bei KIT",
            "Club des Universités",
            "Société des Arts",
            "SHOUTED OF NAMES"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UNIVERSITY OF OULU; University of Oulu",
                "CENTRO DI RICERCA DI KIT; Centro di Ricerca di KIT",
                "INFLIGHTS BV; Inflights BV",
                "ATEC SENSING & AUTOMATION  SRL; Atec Sensing & Automation SRL",
                "QUANTUM BRILLIANCE GMBH; Quantum Brilliance GmbH",
                "POZZI S.P.A.; Pozzi S.p.A.",
                "CLUB DES LIONS; Club des Lions",
                "OBSERVATOIRE DE LA COTE D'AZUR (OCA); Observatoire DE LA Cote d'Azur (OCA)",
                "FIS360 LTD; FIS360 Ltd",
                "NEW LTFL LIMITED; NEW LTFL Limited",
                "SE KIT SE; SE KIT SE",
                "ROYAL INSTITUTE*RMIT; Royal Institute",
                "iskra ISD d.o.o.; iskra ISD d.o.o.",
                "institute of physics; Institute of Physics",
                "OF MICE; Of Mice",
                "*; *"
            })
    void writesNamesAsPeopleDo(String given, String expected) {
        assertThat(CASING.display(given, null)).isEqualTo(expected);
    }

    @Test
    void keepsAnAcronymThatIsTheShortName() {
        assertThat(CASING.display("LUXI HEALTH", "LUXI")).isEqualTo("LUXI Health");
        assertThat(CASING.display("HEALTH LUXI", "LUXI")).isEqualTo("Health LUXI");
        assertThat(CASING.display("HEALTH LUXI FARM", "LUXI")).isEqualTo("Health Luxi Farm");
        assertThat(CASING.display("LUXURIES", "LUXURIES")).isEqualTo("Luxuries");
    }
}
