package counterpart.web.layout.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Parses `term + term + ...`; a term is a quoted text, or a variable followed by properties and calls.
final class PlainExpressionParser {

    /// Names with a special meaning in the expression language or in the template engine.
    private static final Set<String> RESERVED = Set.of(
            "true",
            "false",
            "null",
            "new",
            "not",
            "and",
            "or",
            "div",
            "mod",
            "param",
            "session",
            "application",
            "execInfo",
            "root");

    private final String text;
    private int at;

    private PlainExpressionParser(String text) {
        this.text = text;
    }

    static Optional<PlainExpression> parse(String expression) {
        PlainExpressionParser parser = new PlainExpressionParser(expression);
        PlainExpression plain = parser.joined();
        return parser.at == expression.length() ? Optional.ofNullable(plain) : Optional.empty();
    }

    private @Nullable PlainExpression joined() {
        List<PlainExpression> parts = new ArrayList<>();
        do {
            PlainExpression part = term();
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (accept('+'));
        return parts.size() == 1 ? parts.getFirst() : new PlainExpression.Joined(parts);
    }

    private @Nullable PlainExpression term() {
        skipBlanks();
        PlainExpression plain = peek() == '\'' ? quoted() : variable();
        while (plain != null && !(plain instanceof PlainExpression.Text) && peek() == '.') {
            at++;
            plain = member(plain);
        }
        skipBlanks();
        return plain;
    }

    private @Nullable PlainExpression quoted() {
        int end = text.indexOf('\'', at + 1);
        boolean doubled = end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == '\'';
        if (end < 0 || doubled) {
            return null;
        }
        String quoted = text.substring(at + 1, end);
        at = end + 1;
        return new PlainExpression.Text(quoted);
    }

    private @Nullable PlainExpression variable() {
        String name = name();
        return name.isEmpty() || RESERVED.contains(name) ? null : new PlainExpression.Variable(name);
    }

    private @Nullable PlainExpression member(PlainExpression of) {
        String name = name();
        if (name.isEmpty()) {
            return null;
        }
        if (peek() != '(') {
            return new PlainExpression.Property(of, name);
        }
        at++;
        if (peek() == ')') {
            at++;
            return new PlainExpression.Call(of, name);
        }
        PlainExpression argument = joined();
        return argument != null && accept(')') ? new PlainExpression.CallWith(of, name, argument) : null;
    }

    private String name() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        boolean begins = start < at && Character.isJavaIdentifierStart(text.charAt(start));
        return begins ? text.substring(start, at) : "";
    }

    private boolean accept(char wanted) {
        skipBlanks();
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    private void skipBlanks() {
        while (peek() == ' ') {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
