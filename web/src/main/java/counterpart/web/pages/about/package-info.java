/// How it all works, what it rests on, and who answers for it: method and data, imprint, privacy. Start at
/// [counterpart.web.pages.about.MethodPages].
@NullMarked
package counterpart.web.pages.about;

import org.jspecify.annotations.NullMarked;
