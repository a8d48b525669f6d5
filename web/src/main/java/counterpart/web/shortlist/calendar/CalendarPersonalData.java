package counterpart.web.shortlist.calendar;

import counterpart.web.user.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The calendar links of an account; they are deleted with it.
@Component
class CalendarPersonalData implements PersonalData {

    private final CalendarLinks links;

    CalendarPersonalData(CalendarLinks links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public List<Map<String, String>> export(UUID account) {
        return links.of(account).stream()
                .map(link -> Map.of("createdAt", link.createdAt().toString(), "language", link.lang()))
                .toList();
    }

    @Override
    public void forget(UUID account) {
        links.of(account).forEach(link -> links.withdraw(link.id(), account));
    }
}
