package counterpart.web.data;

import counterpart.engine.data.Dataset;
import counterpart.engine.data.renewal.ExpiringFact;
import counterpart.engine.data.renewal.RenewalCalendar;
import counterpart.web.layout.Messages;
import java.time.LocalDate;
import java.util.List;

/// A fact that has run out or will soon, as a row of the administrators' page.
///
/// @param day the last day for which it holds, in the language; empty for facts without a date
/// @param what runs out, in the language
/// @param address page of the programme or cluster
record FactToRenew(String day, boolean hasRunOut, String what, String name, String address) {

    static List<FactToRenew> all(Dataset dataset, LocalDate today, Messages texts) {
        return RenewalCalendar.of(dataset, today).stream()
                .map(fact -> of(fact, today, texts))
                .toList();
    }

    private static FactToRenew of(ExpiringFact fact, LocalDate today, Messages texts) {
        LocalDate day = fact.on();
        boolean ofCluster = fact.kind() == ExpiringFact.Kind.FUNDING;
        return new FactToRenew(
                day == null ? "" : texts.date(day),
                fact.hasRunOut(today),
                texts.of("data.renewal." + fact.kind().key()),
                fact.name().in(texts.language()),
                (ofCluster ? "/clusters/" : "/programmes/") + fact.id());
    }
}
