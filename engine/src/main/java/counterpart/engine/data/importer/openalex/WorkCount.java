package counterpart.engine.data.importer.openalex;

/// A number of works and the years of the oldest and the newest of them.
///
/// @param works a whole number unless they were divided among fields
/// @param firstYear 0 when undated, as `lastYear`
record WorkCount(double works, int firstYear, int lastYear) {

    WorkCount plus(WorkCount other) {
        return new WorkCount(
                works + other.works, Math.min(firstYear, other.firstYear), Math.max(lastYear, other.lastYear));
    }

    WorkCount times(double weight) {
        return new WorkCount(works * weight, firstYear, lastYear);
    }
}
