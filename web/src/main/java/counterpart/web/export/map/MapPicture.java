package counterpart.web.export.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// A map of numbered places and of Baden-Württemberg, cropped to them. A single place gets no number.
public final class MapPicture {

    private static final Color SEA = new Color(0xeef3f3);
    private static final Color LAND = new Color(0xcfdad8);
    private static final Color ACCENT = new Color(0x0b625e);
    private static final Color HOME = new Color(0xe0a030);
    private static final double LEAST_DEGREES = 34;
    private static final double FINEST = 0.5;
    private static final double AIR = 1.3;
    private static final double HOME_LAT = 48.78;
    private static final double HOME_LON = 9.18;
    private static final int ROUNDS = 80;
    private static final double NUMBER_SIZE = 0.62;

    private final List<Place> places;

    private MapPicture(List<Place> places) {
        this.places = places;
    }

    static MapPicture of(List<Place> places) {
        return new MapPicture(places);
    }

    /// Draws into a rectangle of a width and height in points.
    void draw(Graphics2D graphics, double width, double height) {
        graphics.clip(new Rectangle2D.Double(0, 0, width, height));
        graphics.setColor(SEA);
        graphics.fill(new Rectangle2D.Double(0, 0, width, height));
        AffineTransform toPage = toPage(width, height);
        Rectangle2D shown = new Rectangle2D.Double(0, 0, width, height);
        graphics.setColor(LAND);
        for (Path2D island : WorldShapes.land()) {
            Path2D drawn = plain(island, toPage);
            if (drawn.intersects(shown)) {
                graphics.fill(drawn);
            }
        }
        graphics.setColor(SEA);
        graphics.setStroke(new BasicStroke(0.4f));
        for (Path2D border : WorldShapes.borders()) {
            Path2D drawn = plain(border, toPage);
            if (drawn.getBounds2D().intersects(shown)) {
                graphics.draw(drawn);
            }
        }
        home(graphics, toPage);
        bubbles(graphics, toPage);
    }

    /// The shape on the page without points that are too close to distinguish.
    private static Path2D plain(Path2D shape, AffineTransform toPage) {
        Path2D plain = new Path2D.Double();
        double[] point = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator points = shape.getPathIterator(toPage); !points.isDone(); points.next()) {
            int kind = points.currentSegment(point);
            if (kind == PathIterator.SEG_MOVETO) {
                plain.moveTo(point[0], point[1]);
            } else if (kind == PathIterator.SEG_CLOSE) {
                plain.closePath();
                continue;
            } else if (Math.hypot(point[0] - x, point[1] - y) < FINEST) {
                continue;
            } else {
                plain.lineTo(point[0], point[1]);
            }
            x = point[0];
            y = point[1];
        }
        return plain;
    }

    private static void home(Graphics2D graphics, AffineTransform toPage) {
        double[] at = at(toPage, HOME_LAT, HOME_LON);
        double size = 4;
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(at[0], at[1] - size);
        diamond.lineTo(at[0] + size, at[1]);
        diamond.lineTo(at[0], at[1] + size);
        diamond.lineTo(at[0] - size, at[1]);
        diamond.closePath();
        graphics.setColor(HOME);
        graphics.fill(diamond);
    }

    private void bubbles(Graphics2D graphics, AffineTransform toPage) {
        boolean numbered = places.size() > 1;
        double radius = numbered ? Math.max(4.2, 7.5 - places.size() * 0.07) : 3.6;
        double[][] at = places.stream()
                .map(place -> at(toPage, place.lat(), place.lon()))
                .toArray(double[][]::new);
        double[][] free = new double[at.length][];
        for (int i = 0; i < at.length; i++) {
            free[i] = at[i].clone();
        }
        for (int round = 0; round < ROUNDS; round++) {
            push(free, radius * 2.05);
        }
        graphics.setStroke(new BasicStroke(0.6f));
        for (int i = 0; i < at.length; i++) {
            graphics.setColor(ACCENT);
            if (Math.hypot(free[i][0] - at[i][0], free[i][1] - at[i][1]) > radius / 2) {
                graphics.draw(new Line2D.Double(at[i][0], at[i][1], free[i][0], free[i][1]));
            }
        }
        for (int i = 0; i < at.length; i++) {
            graphics.setColor(Color.WHITE);
            graphics.fill(circle(free[i], radius + 0.7));
            graphics.setColor(ACCENT);
            graphics.fill(circle(free[i], radius));
            if (numbered) {
                graphics.setColor(Color.WHITE);
                graphics.fill(
                        DigitGlyphs.shape(places.get(i).number(), free[i][0], free[i][1], radius * 2 * NUMBER_SIZE));
            }
        }
    }

    private static Ellipse2D circle(double[] at, double radius) {
        return new Ellipse2D.Double(at[0] - radius, at[1] - radius, radius * 2, radius * 2);
    }

    /// Moves circles apart until they are legible.
    private static void push(double[][] at, double least) {
        for (int i = 0; i < at.length; i++) {
            for (int j = i + 1; j < at.length; j++) {
                double dx = at[j][0] - at[i][0];
                double dy = at[j][1] - at[i][1];
                double distance = Math.max(Math.hypot(dx, dy), 0.01);
                double half = (least - distance) / 2;
                if (half > 0) {
                    double angle = dx == 0 && dy == 0 ? i : Math.atan2(dy, dx);
                    at[i][0] -= Math.cos(angle) * half;
                    at[i][1] -= Math.sin(angle) * half;
                    at[j][0] += Math.cos(angle) * half;
                    at[j][1] += Math.sin(angle) * half;
                }
            }
        }
    }

    private static double[] at(AffineTransform toPage, double lat, double lon) {
        double[] point = WorldShapes.project(lat, lon);
        toPage.transform(point, 0, point, 0, 1);
        return point;
    }

    private AffineTransform toPage(double width, double height) {
        List<double[]> points = new ArrayList<>();
        points.add(WorldShapes.project(HOME_LAT, HOME_LON));
        places.forEach(place -> points.add(WorldShapes.project(place.lat(), place.lon())));
        double left = points.stream().mapToDouble(p -> p[0]).min().orElse(0);
        double right = points.stream().mapToDouble(p -> p[0]).max().orElse(0);
        double top = points.stream().mapToDouble(p -> p[1]).min().orElse(0);
        double bottom = points.stream().mapToDouble(p -> p[1]).max().orElse(0);
        double wanted = Math.max(Math.max((right - left) * AIR, (bottom - top) * AIR * width / height), LEAST_DEGREES);
        double shown = Math.min(wanted, WorldShapes.WIDTH);
        double scale = width / shown;
        double middleX =
                Math.clamp((left + right) / 2, shown / 2 - WorldShapes.WIDTH / 2, WorldShapes.WIDTH / 2 - shown / 2);
        AffineTransform toPage = AffineTransform.getTranslateInstance(width / 2, height / 2);
        toPage.scale(scale, scale);
        toPage.translate(-middleX, -(top + bottom) / 2);
        return toPage;
    }

    /// A place with its number.
    public record Place(int number, double lat, double lon) {}
}
