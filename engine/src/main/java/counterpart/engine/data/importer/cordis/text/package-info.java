/// Computes facts from the texts of projects: which words are characteristic, which fields are named. The texts
/// themselves are not kept.
@NullMarked
package counterpart.engine.data.importer.cordis.text;

import org.jspecify.annotations.NullMarked;
