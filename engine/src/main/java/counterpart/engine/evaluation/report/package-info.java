/// What an evaluation found, as JSON, as a table and as charts.
@NullMarked
package counterpart.engine.evaluation.report;

import org.jspecify.annotations.NullMarked;
