/// Calendar feeds and files, and reminders on the start page.
@NullMarked
package counterpart.web.shortlist.calendar.web;

import org.jspecify.annotations.NullMarked;
