package counterpart.engine.view;

import counterpart.engine.matching.Match;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A funding programme with its conditions.
///
/// @param fundable whether one could apply on the day asked for, by facts young enough to rely on
/// @param needsCheck whether its facts are too old to rely on
/// @param countries of the partners; empty and not `worldwide` means unknown
public record ProgrammeView(
        String id,
        String name,
        String funder,
        String phase,
        String partnerFundedBy,
        String status,
        String period,
        LocalDate asOf,
        boolean fundable,
        boolean needsCheck,
        boolean worldwide,
        List<String> countries,
        boolean countriesComplete,
        List<String> regions,
        @Nullable Boolean openToBw,
        List<String> topics,
        @Nullable Long maxFundingEur,
        @Nullable Long durationMonths,
        List<String> whoCanApply,
        List<String> conditions,
        String confidence,
        List<String> sources) {

    public static ProgrammeView of(Match.Funding funding, Language language) {
        Programme programme = funding.programme();
        return new ProgrammeView(
                programme.id(),
                programme.name().in(language),
                programme.funder(),
                programme.phase().key(),
                programme.partnerFundedBy().key(),
                programme.status().key(),
                programme.period(),
                programme.asOf(),
                funding.fundable(),
                funding.needsCheck(),
                programme.worldwide(),
                programme.countries(),
                programme.countriesComplete(),
                programme.places(),
                programme.openToBw(),
                programme.topics().stream().map(FieldCode::value).toList(),
                Values.orNull(programme.maxFundingEur()),
                Values.orNull(programme.durationMonths()),
                programme.whoCanApply(),
                programme.conditions(),
                programme.confidence(),
                programme.sources());
    }
}
