package counterpart.web.shortlist.calendar;

import counterpart.engine.Engine;
import counterpart.engine.model.Language;
import counterpart.web.shortlist.EntryStatus;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.ShortlistEntry;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.shortlist.view.ShortlistViewAssembler;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The next steps with a date on the lists that a user may read, without those of dropped entries.
@Component
public class NextSteps {

    private final Shortlists lists;
    private final ShortlistViewAssembler viewing;

    NextSteps(Shortlists lists, ShortlistViewAssembler viewing) {
        this.lists = lists;
        this.viewing = viewing;
    }

    /// The steps of a user, the earliest first.
    public List<NextStep> of(Engine engine, UUID person, Language language) {
        return lists.of(person).stream()
                .flatMap(list -> of(engine, list, language))
                .sorted(Comparator.comparing(NextStep::on).thenComparing(NextStep::uid))
                .toList();
    }

    /// The step of an entry; empty without a date.
    public Optional<NextStep> of(Engine engine, Shortlist list, String key, Language language) {
        return of(engine, list, language)
                .filter(step -> step.entry().equals(key))
                .findFirst();
    }

    private Stream<NextStep> of(Engine engine, Shortlist list, Language language) {
        return list.entries().stream()
                .filter(entry -> entry.notes().status() != EntryStatus.DROPPED)
                .flatMap(entry -> step(engine, list, entry, language).stream());
    }

    private Optional<NextStep> step(Engine engine, Shortlist list, ShortlistEntry entry, Language language) {
        return Optional.ofNullable(entry.notes().nextStepOn())
                .map(on -> new NextStep(
                        list.id(),
                        list.title(),
                        engine.data()
                                .findCluster(list.cluster())
                                .map(cluster -> cluster.name().in(language))
                                .orElse(list.cluster()),
                        entry.key(),
                        viewing.name(engine, entry.key(), language),
                        entry.notes().nextStep(),
                        on,
                        list.changedAt()));
    }
}
