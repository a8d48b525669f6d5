/// The page and the files of a link to a shortlist.
@NullMarked
package counterpart.web.shortlist.link.web;

import org.jspecify.annotations.NullMarked;
