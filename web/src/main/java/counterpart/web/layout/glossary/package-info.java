/// The words that pages explain.
@NullMarked
package counterpart.web.layout.glossary;

import org.jspecify.annotations.NullMarked;
