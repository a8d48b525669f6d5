package counterpart.engine.data.importer.scale;

/// How far a source or one of its figures can be trusted.
public enum Trust {
    FULL(1, true),
    /// A source of broad fields or general knowledge; a figure that is mostly imputed or of the year before.
    HALF(0.5, true),
    /// Too uncertain to be said of a region.
    UNSAID(0.5, false);

    private final double share;
    private final boolean sayable;

    Trust(double share, boolean sayable) {
        this.share = share;
        this.sayable = sayable;
    }

    double share() {
        return share;
    }

    boolean sayable() {
        return sayable;
    }
}
