package counterpart.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Breaks a text into lines between words.
final class Wrapped {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Wrapped() {}

    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACE.splitAsStream(text.strip()).toList()) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
