package counterpart.web.layout.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/// What is read directly says the same as the expression language.
class PlainExpressionEvaluatorTest {

    private final List<String> left = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region.name",
                "region.id",
                "region.id()",
                "region.rank",
                "region.far",
                "region.label",
                "region.website",
                "region.fields.isEmpty()",
                "region.fields.size()",
                "region.fields.contains('robotics')",
                "region.fields.contains('optics')",
                "region.cluster.isPresent()",
                "region.cluster.get()",
                "region.note.isEmpty()",
                "entry.key",
                "entry.value.name",
                "region.link('/regions/' + region.id)",
                "'#region-' + region.id",
                "'rank ' + region.rank + ' of ' + total",
                "''",
                "region.name.length()",
                "nothing"
            })
    void saysWhatTheExpressionLanguageSays(String expression) {
        assertThat(PlainExpressionEvaluator.isPlain(expression)).isTrue();
        assertThat(plainly(expression)).isEqualTo(fully(expression));
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region.rank > 2",
                "region.far ? 'far' : 'near'",
                "!region.far",
                "region.rank + total",
                "region.rank + ' of ' + total",
                "'it''s ' + region.name",
                "'website ' + region.website",
                "'ratio ' + region.ratio",
                "#strings.toUpperCase(region.name)",
                "region.fields[0]",
                "region?.name",
                "true",
                "null",
                "region.with(region.name, 'x')",
                "region.either('x')",
                " {'a','b'} "
            })
    void leavesTheRestToTheExpressionLanguage(String expression) {
        assertThat(plainly(expression)).isEqualTo(fully(expression));
        assertThat(left).containsExactly(expression);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region.unknown",
                "nothing.name",
                "region.website.length()",
                "region.failing()",
                "region.name.getClass().forName('java.lang.Runtime')",
                "region.",
                "region.name +"
            })
    void failsAsTheExpressionLanguageDoes(String expression) {
        assertThatThrownBy(() -> plainly(expression)).hasMessageContaining(expression);
    }

    @Test
    void readsTheTypesOfOthersOnlyWherePagesNeedThem() {
        ReadableProperties ofBuilder = ReadableProperties.of(new StringBuilder("x"));
        assertThat(ofBuilder.call(new StringBuilder("x"), "length")).isSameAs(PlainExpression.UNKNOWN);
        assertThat(ReadableProperties.of("x").call("x", "isEmpty")).isEqualTo(false);
    }

    private String plainly(String expression) {
        return render(expression, new SpringStandardDialect() {
            @Override
            public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
                return new PlainExpressionEvaluator((context, asked, execution) -> {
                    left.add(asked.getExpression());
                    return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, asked, execution);
                });
            }
        });
    }

    private static String fully(String expression) {
        return render(expression, new SpringStandardDialect());
    }

    private static String render(String expression, SpringStandardDialect dialect) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(new StringTemplateResolver());
        Region region = new Region("DE11", "Stuttgart", 3, List.of("robotics"), Optional.of("bw"));
        Context context = new Context(Locale.GERMAN);
        context.setVariable("region", region);
        context.setVariable("total", 12);
        context.setVariable("entry", Map.entry("first", region));
        return engine.process("<p th:text=\"${" + expression + "}\"></p>", context);
    }

    /// What templates read: a record with values, getters and methods.
    public record Region(String id, String name, int rank, List<String> fields, Optional<String> cluster) {

        public boolean isFar() {
            return true;
        }

        public String getLabel() {
            return name.toUpperCase(Locale.ROOT);
        }

        public @Nullable String website() {
            return null;
        }

        public String note() {
            return "";
        }

        public double ratio() {
            return 0.5;
        }

        public String link(String path) {
            return path + "?lang=en";
        }

        public String with(String one, String other) {
            return one + other;
        }

        public String either(String text) {
            return text;
        }

        public String either(List<String> texts) {
            return String.join("", texts);
        }

        public String failing() {
            throw new IllegalStateException("on purpose");
        }
    }
}
