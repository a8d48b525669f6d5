/// The description of the API for people, made of the one for programs.
@NullMarked
package counterpart.web.pages.docs;

import org.jspecify.annotations.NullMarked;
