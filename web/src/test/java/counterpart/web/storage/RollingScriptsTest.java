package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Nodes are upgraded one after the other: a script runs while nodes of the version before go on with the tables that
/// it
/// has changed. So it adds what they do not miss, and takes nothing away.
class RollingScriptsTest {

    private static final int FIRST = 16;
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*");
    private static final Pattern BREAKS = Pattern.compile(
            "drop (table|column)|rename |alter column|set data type|add column (?!.*\\bdefault\\b).*not null",
            Pattern.CASE_INSENSITIVE);

    @Test
    void scriptsOnlyAdd() throws IOException {
        for (Resource script : scripts()) {
            Matcher name = NUMBER.matcher(String.valueOf(script.getFilename()));
            assertThat(name.matches()).as(script.getFilename()).isTrue();
            if (Integer.parseInt(name.group(1)) >= FIRST) {
                assertThat(breaking(script.getContentAsString(StandardCharsets.UTF_8)))
                        .as(script.getFilename())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table account drop column note;",
                "alter table account rename to person;",
                "alter table account add column phone varchar(20) not null;",
                "alter table account alter column name set data type varchar(300);"
            })
    void whatBreaksIsFound(String statement) {
        assertThat(breaking(statement)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table note (id uuid primary key, text varchar(200) not null);",
                "alter table account add column phone varchar(20) default '' not null;",
                "alter table account add column phone varchar(20); -- null: unknown"
            })
    void whatAddsIsAllowed(String statement) {
        assertThat(breaking(statement)).isEmpty();
    }

    private static List<String> breaking(String script) {
        return script.lines()
                .map(line -> line.replaceFirst("--.*", ""))
                .filter(line -> BREAKS.matcher(line).find())
                .toList();
    }

    private static List<Resource> scripts() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:db/*/V*.sql"))
                .toList();
    }
}
