/// Countable facts behind competences: projects, patents, spending and curated grades, each with its source.
@NullMarked
package counterpart.engine.model.evidence;

import org.jspecify.annotations.NullMarked;
