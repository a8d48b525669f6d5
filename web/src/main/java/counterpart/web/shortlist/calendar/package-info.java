/// The next steps of shortlists as a calendar.
@NullMarked
package counterpart.web.shortlist.calendar;

import org.jspecify.annotations.NullMarked;
