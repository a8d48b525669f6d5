package counterpart.web.export.map;

import counterpart.web.export.ExportResource;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// Numbers as shapes from the embedded font, so that a map needs no system font.
final class DigitGlyphs {

    private static final List<String> NAMES =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    private static final List<Path2D> SHAPES = new ArrayList<>();
    private static final double ADVANCE;
    private static final double HEIGHT;

    static {
        try (TrueTypeFont font =
                new TTFParser().parse(new RandomAccessReadBuffer(ExportResource.bytes("fonts/NotoSans-Bold.ttf")))) {
            for (String name : NAMES) {
                SHAPES.add(font.getPath(name));
            }
            ADVANCE = font.getWidth(NAMES.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException("digits", e);
        }
        HEIGHT = SHAPES.getFirst().getBounds2D().getHeight();
    }

    private DigitGlyphs() {}

    /// A number of the given height, centred at a point.
    static Shape shape(int number, double x, double y, double height) {
        Path2D text = new Path2D.Double();
        String digits = String.valueOf(number);
        for (int i = 0; i < digits.length(); i++) {
            text.append(
                    SHAPES.get(digits.charAt(i) - '0')
                            .createTransformedShape(AffineTransform.getTranslateInstance(i * ADVANCE, 0)),
                    false);
        }
        Rectangle2D box = text.getBounds2D();
        double scale = height / HEIGHT / Math.max(1, digits.length() * 0.68);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, -scale);
        place.translate(-box.getCenterX(), -box.getCenterY());
        return text.createTransformedShape(place);
    }
}
