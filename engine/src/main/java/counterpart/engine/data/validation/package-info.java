/// Checks a data package against its schemas and its tables against each other, and measures how complete the data is.
/// Start at [counterpart.engine.data.validation.DataCheck] and [counterpart.engine.data.validation.DataQuality].
@NullMarked
package counterpart.engine.data.validation;

import org.jspecify.annotations.NullMarked;
