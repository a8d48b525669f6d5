/// What the templates ask for most often, read without the expression language. See
/// [counterpart.web.pages.expression.PlainExpressions].
@NullMarked
package counterpart.web.pages.expression;

import org.jspecify.annotations.NullMarked;
