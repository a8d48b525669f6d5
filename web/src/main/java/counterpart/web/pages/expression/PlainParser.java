package counterpart.web.pages.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `term + term + ...`; a term is a text in quotes, or a variable followed by properties and calls.
final class PlainParser {

    /// Names with a meaning of their own in the expression language or in the template engine.
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

    private PlainParser(String text) {
        this.text = text;
    }

    static Optional<Plain> parse(String expression) {
        PlainParser parser = new PlainParser(expression);
        Plain plain = parser.joined();
        return parser.at == expression.length() ? Optional.ofNullable(plain) : Optional.empty();
    }

    private @Nullable Plain joined() {
        List<Plain> parts = new ArrayList<>();
        do {
            Plain part = term();
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (accept('+'));
        return parts.size() == 1 ? parts.getFirst() : new Plain.Joined(parts);
    }

    private @Nullable Plain term() {
        skipBlanks();
        Plain plain = peek() == '\'' ? quoted() : variable();
        while (plain != null && !(plain instanceof Plain.Text) && peek() == '.') {
            at++;
            plain = member(plain);
        }
        skipBlanks();
        return plain;
    }

    private @Nullable Plain quoted() {
        int end = text.indexOf('\'', at + 1);
        boolean doubled = end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == '\'';
        if (end < 0 || doubled) {
            return null;
        }
        String quoted = text.substring(at + 1, end);
        at = end + 1;
        return new Plain.Text(quoted);
    }

    private @Nullable Plain variable() {
        String name = name();
        return name.isEmpty() || RESERVED.contains(name) ? null : new Plain.Variable(name);
    }

    private @Nullable Plain member(Plain of) {
        String name = name();
        if (name.isEmpty()) {
            return null;
        }
        if (peek() != '(') {
            return new Plain.Property(of, name);
        }
        at++;
        if (peek() == ')') {
            at++;
            return new Plain.Call(of, name);
        }
        Plain argument = joined();
        return argument != null && accept(')') ? new Plain.CallWith(of, name, argument) : null;
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
