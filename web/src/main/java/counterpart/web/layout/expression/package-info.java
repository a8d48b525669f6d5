/// Evaluates simple expressions of the templates without the expression language.
@NullMarked
package counterpart.web.layout.expression;

import org.jspecify.annotations.NullMarked;
