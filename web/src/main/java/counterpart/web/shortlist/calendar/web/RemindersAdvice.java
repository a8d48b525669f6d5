package counterpart.web.shortlist.calendar.web;

import counterpart.engine.Engine;
import counterpart.web.layout.DateFormats;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.reminder.Reminders;
import counterpart.web.shortlist.calendar.NextStep;
import counterpart.web.shortlist.calendar.NextSteps;
import counterpart.web.user.AuthenticatedUser;
import counterpart.web.user.CurrentUser;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Adds the reminders of the visitor to every page; they have no cost until a template uses them.
@ControllerAdvice(annotations = PageController.class)
class RemindersAdvice {

    /// Reminders are shown from this many days before.
    private static final int DAYS_AHEAD = 7;

    private final NextSteps steps;
    private final CurrentUser access;
    private final Clock clock;

    RemindersAdvice(NextSteps steps, CurrentUser access, Clock clock) {
        this.steps = steps;
        this.access = access;
        this.clock = clock;
    }

    @ModelAttribute("reminders")
    Reminders reminders(Engine engine, Locale locale) {
        return () -> access.person().map(person -> due(engine, person, locale)).orElse(List.of());
    }

    private List<Reminders.Reminder> due(Engine engine, AuthenticatedUser person, Locale locale) {
        LocalDate today = LocalDate.now(clock);
        DateFormats days = new DateFormats(clock, locale);
        return steps.of(engine, person.id(), Layout.language(locale)).stream()
                .filter(step -> !step.on().isAfter(today.plusDays(DAYS_AHEAD)))
                .map(step -> reminder(step, days, today))
                .toList();
    }

    private static Reminders.Reminder reminder(NextStep step, DateFormats days, LocalDate today) {
        return new Reminders.Reminder(
                step.what(),
                step.name() + " · " + step.title(),
                days.day(step.on()),
                step.on().isBefore(today),
                "/shortlists/" + step.list(),
                step.anchor());
    }
}
