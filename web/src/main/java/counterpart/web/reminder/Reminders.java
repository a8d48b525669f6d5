package counterpart.web.reminder;

import java.util.List;

/// The reminders of the user of a request, read when a page needs them.
public interface Reminders {

    /// Those that are overdue or due within a week, the earliest first.
    List<Reminder> due();

    /// A reminder.
    ///
    /// @param what in the user's words; may be empty
    /// @param where what it is about
    /// @param day as text
    /// @param late whether the day has passed
    /// @param page address of the page where it is noted
    /// @param anchor on that page
    record Reminder(String what, String where, String day, boolean late, String page, String anchor) {}
}
