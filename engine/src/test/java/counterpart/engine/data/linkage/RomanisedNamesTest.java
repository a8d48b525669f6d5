package counterpart.engine.data.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisedNamesTest {

    @ParameterizedTest
    @CsvSource({
        "ETHNIKO KENTRO EREVNAS KAI TECHNOLOGIKIS ANAPTYXIS, GR",
        "IDRYMA TECHNOLOGIAS KAI EREVNAS, GR",
        "NUBIS IDIOTIKI KEFALAIOUCHIKI ETAIRIA, GR",
        "KYPRIAKO IDRYMA EREVNON GIA TI MYIKI DISTROFIA, CY",
        "SUN TEKSTIL SANAYI VE TICARET ANONIM SIRKETI, TR",
        "ORTA DOGU TEKNIK UNIVERSITESI, TR",
    })
    void recognisesLegalNamesOfGreeceCyprusAndTurkey(String name, String country) {
        assertThat(RomanisedNames.isRomanised(name, country)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "University of Crete, GR",
        "Athena Research Center, GR",
        "Koç University, TR",
        "Anonym Etaireia, DE",
        "Türkiye Bilimsel ve Teknolojik Araştırma Kurumu, TR",
    })
    void otherNamesStand(String name, String country) {
        assertThat(RomanisedNames.isRomanised(name, country)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TECH HIVE LABS ASTIKI MI KERDOSKOPIKI ETAIREIA | TECH HIVE LABS",
                "ELKON ELEKTRIK SANAYI VE TICARET ANONIM SIRKETI | ELKON ELEKTRIK",
                "ANONYMI ETAIREIA TSIMENTON TITAN | TSIMENTON TITAN",
                "BENDABL MONOPROSOPI IDIOTIKI KEFALAIOUCHIKI ETAIRIA | BENDABL",
            })
    void removesTheLegalForm(String name, String bare) {
        assertThat(RomanisedNames.withoutLegalForm(name)).isEqualTo(bare);
    }

    @Test
    void aNameThatIsAllLegalFormStays() {
        assertThat(RomanisedNames.withoutLegalForm("ANONIM SIRKETI")).isEqualTo("ANONIM SIRKETI");
    }

    @ParameterizedTest
    @CsvSource({
        "Softtech Ventures Teknoloji Anonimsirketi, TR",
        "Geniko Nosokomeio Papageorgiou, GR",
        "Denizli Valiligi, TR",
        "Archi Politikis Aeroporias, GR",
        "Enosi Dimon Kyprou Somateio, CY",
    })
    void suchNamesAreNotToBeShown(String name, String country) {
        assertThat(RomanisedNames.isUnreadable(name, country)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Vestel Elektronik, TR",
        "Erdemir Mühendislik, TR",
        "Istanbul Provincial Directorate of National Education, TR",
        "General Hospital of Ptolemaida, GR",
        "Denizli Valiligi, DE",
    })
    void othersMayBeShown(String name, String country) {
        assertThat(RomanisedNames.isUnreadable(name, country)).isFalse();
    }
}
