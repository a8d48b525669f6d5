package counterpart.web.change;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Programme;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The programmes for clusters that end, or whose last call known closes, within 90 days.
final class ProgrammeCalendar {

    private static final int DAYS = 90;

    private final Engine engine;
    private final LocalDate today;

    ProgrammeCalendar(Engine engine, LocalDate today) {
        this.engine = engine;
        this.today = today;
    }

    Stream<NewChange> changes() {
        return engine.data().clusters().stream().flatMap(this::of);
    }

    private Stream<NewChange> of(Cluster cluster) {
        return engine.ranking().funding(Optional.of(cluster), Optional.empty(), today).stream()
                .map(funding -> funding.programme())
                .filter(Programme::isOpenHere)
                .flatMap(programme -> of(cluster, programme));
    }

    private Stream<NewChange> of(Cluster cluster, Programme programme) {
        Programme.Validity validity = programme.validity();
        return Stream.concat(
                change(ChangeKind.CALL_CLOSES, cluster, programme, validity.lastCallClose()),
                change(ChangeKind.PROGRAMME_ENDS, cluster, programme, validity.until()));
    }

    private Stream<NewChange> change(ChangeKind kind, Cluster cluster, Programme programme, @Nullable LocalDate day) {
        return Stream.ofNullable(day)
                .filter(due -> !due.isBefore(today) && !due.isAfter(today.plusDays(DAYS)))
                .map(due -> NewChange.of(
                                kind,
                                cluster.id(),
                                List.of(),
                                List.of(programme.id()),
                                String.join(":", cluster.id(), programme.id(), due.toString()))
                        .withDue(due));
    }
}
