package counterpart.web.layout.picture;

import java.util.ArrayList;
import java.util.List;

/// Estimates how much room a text needs, for the usual sans-serif typefaces: the server does not know which one the
/// browser has.
public final class TextMeasure {

    private static final String NARROW = "iIjlt.,;:'|!()[]fr ";
    private static final String WIDE = "mwMWÄÖÜOGQ%@";
    private static final double NARROW_WIDTH = 0.34;
    private static final double WIDE_WIDTH = 0.88;
    private static final double USUAL_WIDTH = 0.6;

    private TextMeasure() {}

    /// The width in units of the sheet.
    ///
    /// @param size of the typeface, in the same units
    public static double width(String text, double size) {
        return size * text.chars().mapToDouble(TextMeasure::width).sum();
    }

    private static double width(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return NARROW_WIDTH;
        }
        return WIDE.indexOf(letter) >= 0 ? WIDE_WIDTH : USUAL_WIDTH;
    }

    /// The text in lines that fit the width; empty when a word is too long or the lines are too many.
    public static List<String> wrapped(String text, double size, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        lines.removeIf(String::isEmpty);
        boolean fits = lines.size() <= mostLines && lines.stream().allMatch(one -> width(one, size) <= width);
        return fits ? lines : List.of();
    }
}
