package counterpart.engine.evaluation.statement;

import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.ranking.Match;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/// Checks that nothing in a match contradicts what it says about money.
final class MoneyStatements {

    private static final String UNPAID = "phase-without-programme";
    private static final List<String> VAGUE = List.of("could pay", "denkbar über");

    void check(Match match, BiConsumer<Fault, String> found) {
        checkPhases(match, found);
        checkPhrase(match, found);
        match.programmes().stream()
                .filter(Match.Funding::fundable)
                .map(Match.Funding::programme)
                .filter(programme -> programme.status() == Programme.Status.CLOSED
                        || programme.payment().partnerSideOnly()
                        || Boolean.FALSE.equals(programme.openToBw()))
                .forEach(programme -> found.accept(Fault.MONEY, "open and not: " + programme.id()));
    }

    /// A caution names exactly the phases without an open programme.
    private static void checkPhases(Match match, BiConsumer<Fault, String> found) {
        long unpaid = Arrays.stream(Programme.Phase.values())
                .filter(phase -> match.programmes().stream()
                        .noneMatch(funding ->
                                funding.fundable() && funding.programme().phase() == phase))
                .count();
        boolean warned =
                match.cautions().stream().anyMatch(caution -> caution.code().equals(UNPAID));
        if (warned != unpaid > 0) {
            found.accept(Fault.MONEY, "caution and programmes differ");
        }
    }

    /// A payer is named if and only if an open programme pays projects here; the phrase is one of theirs.
    private static void checkPhrase(Match match, BiConsumer<Fault, String> found) {
        List<Localised> phrases = match.programmes().stream()
                .filter(Match.Funding::fundable)
                .map(funding -> funding.programme().payment())
                .filter(Programme.Payment::paysHere)
                .map(Programme.Payment::wording)
                .toList();
        Localised money = match.money();
        if (money == null) {
            if (!phrases.isEmpty()) {
                found.accept(Fault.MONEY, "no payer named");
            }
            return;
        }
        for (Language language : Language.values()) {
            String text = money.in(language);
            if (phrases.stream().noneMatch(phrase -> text.startsWith(phrase.in(language)))
                    || VAGUE.stream().anyMatch(text::contains)) {
                found.accept(Fault.MONEY, text);
            }
        }
    }
}
