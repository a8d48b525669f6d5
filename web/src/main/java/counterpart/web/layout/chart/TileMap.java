package counterpart.web.layout.chart;

import counterpart.web.layout.picture.Box;
import counterpart.web.layout.picture.SquarifiedTiles;
import counterpart.web.layout.picture.TextMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Groups of tiles with areas in proportion to their values, drawn on the server. A tile has its name only where it is
/// legible.
public record TileMap(List<Group> groups) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 520;
    public static final double HEADER_SIZE = 14;

    private static final double HEADER = 24;
    private static final double BOLD = 1.14;
    private static final double GAP = 1.5;
    private static final double BETWEEN = 3;

    public TileMap {
        groups = List.copyOf(groups);
    }

    /// A map of groups that have a part each.
    public static TileMap of(List<Parts> groups) {
        List<Parts> sorted = groups.stream()
                .filter(group -> !group.parts().isEmpty())
                .sorted(Comparator.comparingDouble(Parts::value).reversed())
                .toList();
        List<Box> boxes = SquarifiedTiles.of(sorted.stream().map(Parts::value).toList(), new Box(0, 0, WIDTH, HEIGHT));
        return new TileMap(IntStream.range(0, sorted.size())
                .mapToObj(i -> Group.of(sorted.get(i), boxes.get(i).inset(BETWEEN)))
                .toList());
    }

    /// The tiles of all groups, the largest first.
    public List<Tile> largest(int most) {
        return groups.stream()
                .flatMap(group -> group.tiles().stream())
                .sorted(Comparator.comparingDouble((Tile tile) -> tile.part().value())
                        .reversed())
                .limit(most)
                .toList();
    }

    /// A named group.
    public record Parts(String name, String href, List<Part> parts) {

        public Parts {
            parts = parts.stream()
                    .sorted(Comparator.comparingDouble(Part::value).reversed())
                    .toList();
        }

        double value() {
            return parts.stream().mapToDouble(Part::value).sum();
        }
    }

    /// A part of a group.
    ///
    /// @param depth 0 to 2: how deep its colour is
    /// @param said its value in words
    public record Part(String name, double value, String said, int depth, String note, String href) {}

    /// A group with its tiles.
    ///
    /// @param header its name as far as there is room
    public record Group(String name, String href, Box box, String header, List<Tile> tiles) {

        public Group {
            tiles = List.copyOf(tiles);
        }

        static Group of(Parts group, Box box) {
            String header = shortened(group.name(), box.width());
            double top = header.isEmpty() ? 0 : HEADER;
            Box area = new Box(box.left(), box.top() + top, box.width(), box.height() - top);
            List<Box> boxes =
                    SquarifiedTiles.of(group.parts().stream().map(Part::value).toList(), area);
            List<Tile> tiles = new ArrayList<>();
            for (int i = 0; i < boxes.size(); i++) {
                tiles.add(Tile.of(group.parts().get(i), boxes.get(i).inset(GAP / 2)));
            }
            return new Group(group.name(), group.href(), box, header, tiles);
        }

        private static String shortened(String name, double width) {
            for (int length = name.length(); length > 3; length--) {
                String text = length == name.length()
                        ? name
                        : name.substring(0, length).strip() + "…";
                if (TextMeasure.width(text, HEADER_SIZE) * BOLD <= width) {
                    return text;
                }
            }
            return "";
        }
    }

    /// A part on the sheet.
    ///
    /// @param lines its name, empty when there is no room for a legible one
    public record Tile(Part part, Box box, double size, List<String> lines) {

        private static final double[] SIZES = {19, 16, 14, 12, 11};
        private static final double LINE = 1.22;
        private static final double PADDING = 6;
        private static final int MOST_LINES = 4;

        /// How much wider than the tile a line of the smallest size may be: its letters are squeezed, still legible.
        private static final double SQUEEZED = 1.25;

        public Tile {
            lines = List.copyOf(lines);
        }

        static Tile of(Part part, Box box) {
            for (double size : SIZES) {
                int room = (int) Math.min(MOST_LINES, (box.height() - PADDING) / (size * LINE));
                List<String> lines = TextMeasure.wrapped(part.name(), size, room(box), room);
                if (!lines.isEmpty()) {
                    return new Tile(part, box, size, lines);
                }
            }
            double least = SIZES[SIZES.length - 1];
            int room = (int) Math.min(MOST_LINES, (box.height() - PADDING) / (least * LINE));
            return new Tile(part, box, least, TextMeasure.wrapped(part.name(), least, room(box) * SQUEEZED, room));
        }

        private static double room(Box box) {
            return box.width() - 2 * PADDING;
        }

        /// The length to which a line is squeezed; null if it fits.
        public @Nullable String squeezedTo(String line) {
            return TextMeasure.width(line, size) > room(box) ? String.valueOf(Math.rint(room(box))) : null;
        }

        public double textX() {
            return Math.rint(box.left() + PADDING);
        }

        /// The base line of a line of text.
        public double textY(int line) {
            return Math.rint(box.top() + PADDING / 2 + size * (1 + LINE * line));
        }
    }
}
