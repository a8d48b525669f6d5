package counterpart.web.layout.picture;

/// A rectangle on a sheet; `left` and `top` are its upper left corner.
public record Box(double left, double top, double width, double height) {

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    /// Whether two rectangles share more than an edge.
    public boolean overlaps(Box other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }

    public boolean contains(Box other) {
        return other.left >= left && other.top >= top && other.right() <= right() && other.bottom() <= bottom();
    }

    /// The rectangle with a margin taken off on each side.
    public Box inset(double margin) {
        return new Box(left + margin, top + margin, Math.max(0, width - 2 * margin), Math.max(0, height - 2 * margin));
    }
}
