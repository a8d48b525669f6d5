package counterpart.web.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final String AT = "@example.org";

    @Test
    void twoSpellingsOfAnAddressAreEqual() {
        assertThat(new EmailAddress(" Ada@Example.ORG\n")).isEqualTo(new EmailAddress("ada@example.org"));
        assertThat(EmailAddress.find("ADA@example.org")).hasToString("Optional[ada@example.org]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ada", "@", "ada@", "@example.org", "ada@@example.org", "a da@example.org"})
    void anyOtherTextIsRefusedByName(String text) {
        assertThat(EmailAddress.find(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(text))
                .withMessageContainingAll("\"" + text.strip() + "\"", "name@domain", "254");
    }

    @Test
    void anAddressHasAtMost254CharactersInItsNormalForm() {
        String longest = "a".repeat(EmailAddress.LONGEST - AT.length()) + AT;
        assertThat(EmailAddress.find("  " + longest)).isPresent();
        assertThat(EmailAddress.find("a" + longest)).isEmpty();
        // A capital İ becomes two characters in lower case.
        assertThat(EmailAddress.find("İ" + longest.substring(1))).isEmpty();
    }
}
