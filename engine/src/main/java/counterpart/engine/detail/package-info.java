/// Full descriptions of a region, institution, field or programme.
@NullMarked
package counterpart.engine.detail;

import org.jspecify.annotations.NullMarked;
