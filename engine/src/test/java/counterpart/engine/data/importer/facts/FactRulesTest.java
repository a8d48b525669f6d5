package counterpart.engine.data.importer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import counterpart.engine.data.csv.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FactRulesTest {

    private static final FactRules RULES = FactRules.withId()
            .text("name")
            .texts("themes")
            .words("kind", "a", "b")
            .form("nuts3", "DE[0-9A-Z]{3}", "a NUTS-3 code")
            .fields("fields")
            .countries("countries")
            .place("place")
            .address("page")
            .day("as_of")
            .partialDate("when")
            .whole("year", 1950, 2100)
            .atLeastZero("eur")
            .flag("open")
            .point()
            .required("name")
            .each("parts", FactRules.of().field("code").required("code"));

    private static final String GOOD = "\"id\": \"x-1\", \"name\": \"X\", \"lat\": 48.5, \"lon\": 9";

    @Test
    void goodFactsHaveNoProblems() {
        assertThat(problems("[{" + GOOD + "}]")).isEmpty();
        assertThat(problems("[{" + GOOD
                        + ", \"themes\": [\"t\"], \"kind\": \"b\", \"nuts3\": \"DE122\", \"fields\": [\"/25/73\"],"
                        + " \"countries\": [\"FR\"], \"place\": \"US-MN\", \"page\": \"https://example.org/a\","
                        + " \"as_of\": \"2024-02-29\", \"when\": \"2024-12\", \"year\": 1950, \"eur\": 0, \"open\": false,"
                        + " \"parts\": [{\"code\": \"/25\"}], \"other\": [1]}]"))
                .isEmpty();
        assertThat(problems("[{" + GOOD + ", \"kind\": null, \"parts\": null, \"eur\": null}]"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "kind": "c"              | kind 'c': is not one of a, b
                    "kind": 1                | kind '1': is not one of a, b
                    "themes": "t"            | themes 't': is not a list of texts
                    "themes": [""]           | themes '[""]': is not a list of texts
                    "nuts3": "FR101"         | nuts3 'FR101': is not a NUTS-3 code
                    "fields": ["25"]         | fields '["25"]': is not a list, each a code of EuroSciVoc such as /25/73/461
                    "countries": ["Japan"]   | countries '["Japan"]': is not a list, each an ISO code of a country such as FR
                    "place": "Paris"         | place 'Paris': is not a NUTS or ISO 3166-2 code such as FR10 or US-MN
                    "page": "example.org"    | page 'example.org': is not an address that begins with http:// or https://
                    "as_of": "2023-02-29"    | as_of '2023-02-29': is not a date such as 2024-12-31
                    "when": "2024-13"        | when '2024-13': is not a year, a month or a day such as 2024, 2024-12 or 2024-12-31
                    "year": 1949             | year '1949': is not a whole number from 1950 to 2100
                    "eur": -1                | eur '-1': is not a whole number of at least 0
                    "eur": 1.5               | eur '1.5': is not a whole number of at least 0
                    "open": "yes"            | open 'yes': is not true or false
                    "parts": {}              | parts 'object': is not a list of facts
                    "parts": [1]             | parts[0] 'number': is not a fact with properties
                    "parts": [{}]            | parts[0]: code '': is missing
                    """)
    void aWrongValueIsNamedWithWhatIsAllowed(String property, String problem) {
        assertThat(problems("[{" + GOOD + ", " + property + "}]")).containsExactly("f.json: x-1: " + problem);
    }

    @Test
    void allProblemsOfAllFactsAreFound() {
        assertThat(problems("[{\"id\": \"X 1\", \"name\": \" \", \"lat\": 91}, {" + GOOD + "}, {" + GOOD + "}, 7]"))
                .containsExactlyInAnyOrder(
                        "f.json: X 1: id 'X 1': is not an id of small letters, digits, '-' and '.'",
                        "f.json: X 1: name ' ': is not a text",
                        "f.json: X 1: lat '91': is not a number from -90 to 90",
                        "f.json: X 1: lon '': is missing",
                        "f.json: x-1: id 'x-1': occurs in [1] already",
                        "f.json: [3] 'number': is not a fact with properties");
    }

    @Test
    void aListIsNeeded() {
        assertThat(problems("{}")).containsExactly("f.json: is not a list of facts");
    }

    private static List<String> problems(String json) {
        List<Problem> problems = new ArrayList<>();
        RULES.check("f.json", "", JsonMapper.shared().readTree(json), problems);
        return problems.stream().map(Problem::toString).toList();
    }
}
