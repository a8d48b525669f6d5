package counterpart.engine.json.entity;

import counterpart.engine.json.NullableValues;
import counterpart.engine.json.PartnerSideTexts;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import counterpart.engine.ranking.Match;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A funding programme with its conditions.
///
/// @param partnerSide funding of the partner's side, in words
/// @param contribution what the side of Baden-Württemberg gets: `money` for projects, `service` (advice, trips, a
/// label)
///     or `nothing`
/// @param payer who gives it, null when nobody does
/// @param wording who pays on either side, in a phrase
/// @param partnerSideOnly whether it pays the partner only, so that this side needs another programme
/// @param asOf the date for which the status was established, null when unknown
/// @param lastCallClose the end of the last call known
/// @param validUntil the last day of the programme, if it is known and there is one
/// @param precedent whether it is closed: it shows how such a partnership was funded, not a current source of
///     funding
/// @param fundable whether clusters of Baden-Württemberg can apply on the requested day, by facts to rely on
/// @param needsCheck whether its status cannot be relied on: it has ended, or its facts are too old
/// @param countries of the partners; empty and not `worldwide` means unknown
/// @param countryStatus rules for the requested countries; for all countries when no region is given
/// @param homeNote the eligible parts of Baden-Württemberg, if not all of it
/// @param recipients clusters of Baden-Württemberg that it has funded, with the partners' countries
public record ProgrammeJson(
        String id,
        String name,
        String funder,
        String phase,
        String partnerFundedBy,
        String partnerSide,
        String contribution,
        @Nullable String payer,
        String wording,
        boolean partnerSideOnly,
        String status,
        String period,
        @Nullable LocalDate asOf,
        @Nullable LocalDate lastCallClose,
        @Nullable LocalDate validUntil,
        boolean precedent,
        boolean fundable,
        boolean needsCheck,
        boolean worldwide,
        List<String> countries,
        boolean countriesComplete,
        List<CountryStatus> countryStatus,
        List<String> regions,
        List<String> relatedRegions,
        @Nullable Boolean openToBw,
        List<String> homeNuts,
        @Nullable String homeNote,
        List<String> topics,
        @Nullable Long maxFundingEur,
        @Nullable Long totalBudgetEur,
        @Nullable Long durationMonths,
        List<String> whoCanApply,
        List<String> conditions,
        List<RecipientView> recipients,
        String confidence,
        List<String> sources) {

    /// A programme for partners in any country.
    public static ProgrammeJson of(Match.Funding funding, Language language) {
        return of(funding, country -> true, language);
    }

    /// A programme for partners in some countries.
    public static ProgrammeJson of(Match.Funding funding, Predicate<String> countries, Language language) {
        Programme programme = funding.programme();
        Programme.Particulars particulars = programme.particulars();
        return new ProgrammeJson(
                programme.id(),
                programme.name().in(language),
                programme.funder(),
                programme.phase().key(),
                programme.partnerFundedBy().key(),
                PartnerSideTexts.of(programme.partnerFundedBy()).in(language),
                programme.payment().contribution().key(),
                programme.payment().payer().isEmpty()
                        ? null
                        : programme.payment().payer(),
                programme.payment().wording().in(language),
                programme.payment().partnerSideOnly(),
                programme.status().key(),
                programme.period(),
                programme.asOf(),
                programme.validity().lastCallClose(),
                programme.validity().until(),
                programme.status() == Programme.Status.CLOSED,
                funding.fundable(),
                funding.needsCheck(),
                programme.worldwide(),
                programme.countries(),
                programme.countriesComplete(),
                particulars.countryStatus().entrySet().stream()
                        .filter(status -> countries.test(status.getKey()))
                        .map(status -> new CountryStatus(status.getKey(), status.getValue()))
                        .toList(),
                programme.places(),
                particulars.relatedPlaces(),
                programme.openToBw(),
                programme.homeNuts3(),
                particulars.homeNote().isEmpty() ? null : particulars.homeNote(),
                programme.topics().stream().map(FieldCode::value).toList(),
                NullableValues.orNull(programme.maxFundingEur()),
                NullableValues.orNull(particulars.totalBudgetEur()),
                NullableValues.orNull(programme.durationMonths()),
                programme.whoCanApply(),
                programme.conditions().stream()
                        .map(condition -> condition.in(language))
                        .toList(),
                particulars.recipients().stream().map(RecipientView::of).toList(),
                programme.confidence(),
                programme.sources());
    }

    /// The rules for a country.
    public record CountryStatus(String country, String status) {}

    /// A cluster that was funded.
    ///
    /// @param cluster id of the cluster
    public record RecipientView(String cluster, String phase, List<String> countries) {

        static RecipientView of(Programme.Recipient recipient) {
            return new RecipientView(recipient.cluster(), recipient.phase().key(), recipient.countries());
        }
    }
}
