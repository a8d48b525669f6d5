/// The pages: controllers translate an address into a question to the engine and its answer into a view model; the
/// templates lie in `templates`, all words in `messages_de` and `messages_en`. Start at
/// [counterpart.web.pages.MatchPages].
@NullMarked
package counterpart.web.pages;

import org.jspecify.annotations.NullMarked;
