package counterpart.engine.index.fieldrecognition.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `A` and `B` stand for anything that a text can name.
class StatementsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Wir entwickeln AAA und BBB.                               | OWN     | OWN
            Wir suchen Partner für AAA und BBB.                       | SOUGHT  | SOUGHT
            Wir entwickeln AAA und suchen BBB.                        | OWN     | SOUGHT
            Uns fehlt AAA, BBB können wir selbst.                     | SOUGHT  | OWN
            AAA und BBB brauchen wir dringend.                        | SOUGHT  | SOUGHT
            AAA können wir. Außerdem BBB.                             | OWN     | OWN
            Wir wünschen uns Partner, die AAA und BBB herstellen.     | SOUGHT  | SOUGHT
            Unsere Kunden brauchen AAA, wir liefern BBB.              | OWN     | OWN
            Wir brauchen AAA nicht, wohl aber brauchen wir BBB.       | NEITHER | SOUGHT
            Nicht nur AAA suchen wir, sondern auch BBB.               | SOUGHT  | SOUGHT
            AAA fehlt uns nicht, BBB fehlt uns.                       | OWN     | SOUGHT
            Als Zulieferer für AAA brauchen wir BBB.                  | OWN     | SOUGHT
            Für AAA suchen wir noch Partner, BBB beherrschen wir.     | SOUGHT  | OWN
            Wir suchen AAA für unsere BBB.                            | SOUGHT  | OWN
            Unsere Mitglieder nutzen AAA, z. B. BBB, und suchen CCC.  | OWN     | OWN
            We make AAA and need BBB.                                 | OWN     | SOUGHT
            We need AAA; we do BBB ourselves.                         | SOUGHT  | OWN
            We make machines that need AAA and search for BBB.        | OWN     | OWN
            We don't need AAA, we need BBB.                           | NEITHER | SOUGHT
            We have no experience in AAA but master BBB.              | SOUGHT  | OWN
            Seeking partners who design AAA and develop BBB.          | SOUGHT  | SOUGHT
            Our customers need AAA, so we offer BBB.                  | OWN     | OWN
            We would like to find AAA to complement our BBB.          | SOUGHT  | OWN
            """)
    void tellsWhatIsOwnedFromWhatIsNeeded(String text, Side a, Side b) {
        assertThat(side(text, "AAA")).as("AAA in %s", text).isEqualTo(a);
        assertThat(side(text, "BBB")).as("BBB in %s", text).isEqualTo(b);
    }

    @Test
    void aHeadingHoldsForTheListBelowIt() {
        String text = "Wir bieten:\n- AAA\n- BBB\n\nWir suchen:\n- CCC\n- DDD\n";
        assertThat(List.of(side(text, "AAA"), side(text, "BBB"), side(text, "CCC"), side(text, "DDD")))
                .containsExactly(Side.OWN, Side.OWN, Side.SOUGHT, Side.SOUGHT);
    }

    @Test
    void clausesCoverTheText() {
        String text = "Wir suchen AAA – und zwar bald!\n\nBBB, CCC: haben wir; nicht DDD.";
        int end = 0;
        for (Clause clause : Statements.of(text)) {
            assertThat(clause.start()).isEqualTo(end);
            end = clause.end();
        }
        assertThat(end).isEqualTo(text.length());
        assertThat(Statements.of("")).isEmpty();
    }

    @Test
    void keepsThePlacesOfWhatIsOnASide() {
        String text = "Wir suchen AAA, wir können BBB.";
        String own = Statements.on(Side.OWN, text, Statements.of(text));
        assertThat(own).hasSameSizeAs(text).contains("BBB").doesNotContain("AAA");
        assertThat(own.indexOf("BBB")).isEqualTo(text.indexOf("BBB"));
    }

    @Test
    void longTextsTakeLittleTime() {
        for (String words : List.of("and ", "need and ", "wir suchen und ", "that , ", "we would like to ")) {
            String text = words.repeat(5_000 / words.length());
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Statements.of(text), words);
        }
    }

    private static Side side(String text, String term) {
        int at = text.indexOf(term);
        return Statements.of(text).stream()
                .filter(clause -> clause.start() <= at && at < clause.end())
                .findFirst()
                .orElseThrow()
                .side();
    }
}
