/// Shortlists as they are shown: what users wrote, with what the data says today.
@NullMarked
package counterpart.web.shortlist.view;

import org.jspecify.annotations.NullMarked;
