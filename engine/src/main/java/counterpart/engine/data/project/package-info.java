/// Counts what a package does not store because its projects say it: competences of institutions, joint projects of
/// regions, fields that projects carry together.
@NullMarked
package counterpart.engine.data.project;

import org.jspecify.annotations.NullMarked;
