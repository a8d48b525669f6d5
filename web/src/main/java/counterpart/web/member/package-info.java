/// Member lists: uploading, recognising institutions, and the profile that results.
@NullMarked
package counterpart.web.member;

import org.jspecify.annotations.NullMarked;
