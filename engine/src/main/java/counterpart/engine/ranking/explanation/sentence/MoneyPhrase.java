package counterpart.engine.ranking.explanation.sentence;

import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who pays for a partnership on either side, in a phrase. Only a programme that pays projects of this side, and in
/// which applications are possible, is named.
public final class MoneyPhrase {

    /// Words of a phrase that says who pays the partner.
    private static final Pattern PARTNER = Pattern.compile(".*\\b(partners?|both sides|there)\\b.*");

    private MoneyPhrase() {}

    /// The phrase of the best programme: open before recurring, then those that fund the partner, too.
    public static Optional<Localised> of(List<Match.Funding> programmes, Region region) {
        return programmes.stream()
                .filter(Match.Funding::fundable)
                .map(Match.Funding::programme)
                .filter(programme -> programme.payment().paysHere())
                .min(Comparator.comparing(Programme::status)
                        .thenComparing(programme -> programme.partnerFundedIn(region.country()))
                        .thenComparing(Programme::id))
                .map(programme -> phrase(programme, region));
    }

    private static Localised phrase(Programme programme, Region region) {
        Localised wording = programme.payment().wording();
        boolean complete = PARTNER.matcher(wording.in(Language.OF_DATA)).matches();
        String key = complete
                ? "complete"
                : programme.partnerFundedIn(region.country()).key();
        return Sentences.TEXTS.localised("money." + key, wording);
    }
}
