package counterpart.engine.data.renewal;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.renewal.ExpiringFact.Kind;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Programme;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The facts that have run out or will within 90 days: of programmes that are not closed and of clusters that have not
/// lapsed. Calls that have closed are left out, because the status of their programme stays reliable for two rounds.
public final class RenewalCalendar {

    /// The number of days of which it warns.
    public static final int DAYS = 90;

    private static final Comparator<ExpiringFact> EARLIEST_FIRST = Comparator.comparing(
                    ExpiringFact::on, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(ExpiringFact::kind)
            .thenComparing(ExpiringFact::id);

    private final LocalDate today;
    private final LocalDate last;

    private RenewalCalendar(LocalDate today) {
        this.today = today;
        last = today.plusDays(DAYS);
    }

    /// The facts to renew, those that ran out first before the others, facts without a date first of all.
    public static List<ExpiringFact> of(Dataset dataset, LocalDate today) {
        RenewalCalendar calendar = new RenewalCalendar(today);
        return Stream.concat(
                        dataset.programmes().stream().flatMap(calendar::ofProgramme),
                        dataset.clusters().stream().flatMap(calendar::ofCluster))
                .sorted(EARLIEST_FIRST)
                .toList();
    }

    private Stream<ExpiringFact> ofProgramme(Programme programme) {
        if (programme.status() == Programme.Status.CLOSED) {
            return Stream.empty();
        }
        Optional<ExpiringFact> status = programme.asOf() == null
                ? Optional.of(new ExpiringFact(Kind.UNDATED, programme.id(), programme.name(), null))
                : programme.reliableUntil().filter(this::isDue).map(day -> status(programme, day));
        return Stream.concat(status.stream(), call(programme).stream());
    }

    private static ExpiringFact status(Programme programme, LocalDate day) {
        Kind kind = day.equals(programme.validity().until()) ? Kind.PROGRAMME : Kind.STATUS;
        return new ExpiringFact(kind, programme.id(), programme.name(), day);
    }

    private Optional<ExpiringFact> call(Programme programme) {
        return Optional.ofNullable(programme.validity().lastCallClose())
                .filter(day -> isDue(day) && !day.isBefore(today))
                .map(day -> new ExpiringFact(Kind.CALL, programme.id(), programme.name(), day));
    }

    private Stream<ExpiringFact> ofCluster(Cluster cluster) {
        return Optional.ofNullable(cluster.existence().fundedUntil())
                .filter(this::isDue)
                .map(day -> new ExpiringFact(Kind.FUNDING, cluster.id(), cluster.name(), day))
                .stream();
    }

    private boolean isDue(LocalDate day) {
        return !day.isAfter(last);
    }
}
