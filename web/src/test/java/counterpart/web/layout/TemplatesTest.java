package counterpart.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the compiler does not check in templates.
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final int LONGEST_LINE = 140;

    /// The text of a template without its imports and parameters.
    private record Template(String name, List<String> lines) {

        static Template of(Path file) {
            try {
                return new Template(TEMPLATES.relativize(file).toString(), Files.readAllLines(file));
            } catch (IOException e) {
                throw new AssertionError(file.toString(), e);
            }
        }

        String text() {
            return String.join("\n", lines);
        }
    }

    private static List<Template> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .map(Template::of)
                    .toList();
        }
    }

    @Test
    void linesCanBeRead() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(60);
        assertThat(templates().stream()
                        .flatMap(template -> IntStream.range(0, template.lines().size())
                                .filter(line -> template.lines().get(line).length() > LONGEST_LINE)
                                .mapToObj(line -> template.name() + ":" + (line + 1))))
                .isEmpty();
    }

    @Test
    void everyFormThatPostsCarriesTheToken() throws IOException {
        Pattern form = Pattern.compile("<form\\b[^>]*method=\"post\"[^`]*?</form>", Pattern.DOTALL);
        List<String> forms = templates().stream()
                .flatMap(template -> form.matcher(template.text()).results().map(found -> found.group()))
                .toList();
        assertThat(forms)
                .hasSizeGreaterThan(20)
                .allSatisfy(one -> assertThat(one).contains("@template.layout.token(layout)"));
    }

    /// Values are escaped by their place, except style sheets of the program itself.
    @Test
    void nothingIsWrittenUnescaped() throws IOException {
        assertThat(templates().stream()
                        .filter(template -> template.text().contains("$unsafe"))
                        .map(Template::name))
                .containsExactlyInAnyOrder("export/pdf/dossier.jte", "portfolio/heat.jte");
    }

    /// JTE 3.2 writes the source of an attribute when an expression in it contains a line break.
    @Test
    void expressionsInAttributesStandOnOneLine() throws IOException {
        Pattern broken = Pattern.compile("=\"[^\"<>]*\\$\\{[^{}]*\n[^{}]*\\}[^\"]*\"");
        assertThat(templates().stream()
                        .filter(template -> broken.matcher(template.text()).find())
                        .map(Template::name))
                .isEmpty();
    }
}
