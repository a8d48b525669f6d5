package counterpart.web.layout.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;

/// A parsed expression that can be evaluated without the expression language.
sealed interface PlainExpression {

    /// The result of an expression that turned out not to be plain.
    Object UNKNOWN = new Object();

    @SuppressWarnings("ReferenceEquality") // a mark, not a value
    static boolean isKnown(@Nullable Object value) {
        return value != UNKNOWN;
    }

    /// Its value, or [#UNKNOWN].
    @Nullable
    Object in(IExpressionContext context);

    /// A quoted text.
    record Text(String text) implements PlainExpression {

        @Override
        public Object in(IExpressionContext context) {
            return text;
        }
    }

    /// A variable of the template.
    record Variable(String name) implements PlainExpression {

        @Override
        public @Nullable Object in(IExpressionContext context) {
            return context.getVariable(name);
        }
    }

    /// A property of the preceding term.
    record Property(PlainExpression of, String name) implements PlainExpression {

        @Override
        public @Nullable Object in(IExpressionContext context) {
            Object owner = of.in(context);
            return owner == null || !isKnown(owner)
                    ? UNKNOWN
                    : ReadableProperties.of(owner).property(owner, name);
        }
    }

    /// A call without arguments.
    record Call(PlainExpression of, String name) implements PlainExpression {

        @Override
        public @Nullable Object in(IExpressionContext context) {
            Object owner = of.in(context);
            return owner == null || !isKnown(owner)
                    ? UNKNOWN
                    : ReadableProperties.of(owner).call(owner, name);
        }
    }

    /// A call with a text as its argument.
    record CallWith(PlainExpression of, String name, PlainExpression argument) implements PlainExpression {

        @Override
        public @Nullable Object in(IExpressionContext context) {
            Object owner = of.in(context);
            Object given = argument.in(context);
            return owner == null || !isKnown(owner) || !(given instanceof String text)
                    ? UNKNOWN
                    : ReadableProperties.of(owner).call(owner, name, text);
        }
    }

    /// A concatenation of texts and whole numbers that begins with a text.
    record Joined(List<PlainExpression> parts) implements PlainExpression {

        public Joined {
            parts = List.copyOf(parts);
        }

        @Override
        public Object in(IExpressionContext context) {
            StringBuilder joined = new StringBuilder(64);
            for (PlainExpression part : parts) {
                Object value = part.in(context);
                boolean text = value instanceof String || (value instanceof Integer && !joined.isEmpty());
                if (!text) {
                    return UNKNOWN;
                }
                joined.append(value);
            }
            return joined.toString();
        }
    }
}
