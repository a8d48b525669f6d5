/// Member lists: uploading, recognising institutions, and the resulting profile.
@NullMarked
package counterpart.web.member;

import org.jspecify.annotations.NullMarked;
