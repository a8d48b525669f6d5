package counterpart.engine.ranking.explanation.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.World;
import counterpart.engine.model.GeoPoint;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Catalonia;                Katalonien;                 Catalonia;                    die Region Katalonien
            Brussels-Capital Region;  Region Brüssel-Hauptstadt;  the Brussels-Capital Region;  die Region Brüssel-Hauptstadt
            Haifa District;           Bezirk Haifa;               the Haifa District;           der Bezirk Haifa
            Madrid Region;            Autonome Gemeinschaft Madrid; the Madrid Region;          die Autonome Gemeinschaft Madrid
            Capital Region of Denmark; Hauptstadtregion Kopenhagen; the Capital Region of Denmark; die Hauptstadtregion Kopenhagen
            Southern Ireland;         Südirland (Region Southern); Southern Ireland;            Südirland (Region Southern)
            """)
    void haveTheArticleOfTheirKind(String english, String german, String subject, String germanSubject) {
        Region region = new Region(
                new RegionId("SE33"),
                "SE",
                Region.Kind.NUTS2,
                World.text(english, german),
                new GeoPoint(0, 0),
                100,
                OptionalInt.empty(),
                false,
                "test");
        assertThat(new RegionNames(Language.EN).subject(region, false)).isEqualTo(subject);
        assertThat(new RegionNames(Language.DE).subject(region, false)).isEqualTo(germanSubject);
        assertThat(new RegionNames(Language.DE).subject(region, true)).doesNotStartWith("die Region Katalonien");
    }
}
