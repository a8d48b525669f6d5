package counterpart.engine.ranking.explanation;

import counterpart.engine.model.Institution;
import counterpart.engine.model.RegionId;
import java.util.List;
import java.util.function.Predicate;

/// Finds the institutions by which a region shows that it holds a field. A field without one is never named as a
/// strength.
interface FieldHolders {

    /// The institutions that hold a field or its descendants in a region by evidence that can be shown, the strongest
    /// first; empty when there are none.
    List<Institution> holders(RegionId region, int field);

    /// Tells the institutions of a region that research themselves.
    Predicate<Institution> researchers(RegionId region);
}
