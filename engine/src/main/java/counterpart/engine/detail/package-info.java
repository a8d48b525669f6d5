/// Everything known about one region, institution, field or programme.
@NullMarked
package counterpart.engine.detail;

import org.jspecify.annotations.NullMarked;
