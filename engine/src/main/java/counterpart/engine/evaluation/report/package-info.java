/// The results of an evaluation and their output as JSON, Markdown and SVG charts.
@NullMarked
package counterpart.engine.evaluation.report;

import org.jspecify.annotations.NullMarked;
