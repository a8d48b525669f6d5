/// Imports Horizon Europe projects from CORDIS: institutions, competences, collaborations and terms of fields.
@NullMarked
package counterpart.engine.data.importer.cordis;

import org.jspecify.annotations.NullMarked;
