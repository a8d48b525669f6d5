package counterpart.engine.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// A funding programme for partnerships.
///
/// @param period free text as the source gives it
/// @param asOf the date for which the status was established
/// @param worldwide whether partners from any country fit; when false, empty `countries` means unknown
/// @param countriesComplete whether `countries` is the full list
/// @param countries ISO codes of the partners' countries
/// @param places codes of the partners' regions (NUTS-1 stands for its regions); empty means all of `countries`
/// @param openToBw whether clusters of Baden-Württemberg may apply, null when unknown
/// @param homeNuts3 NUTS codes in Baden-Württemberg that are eligible; empty means all
/// @param topics fields it is limited to; empty means any
public record Programme(
        String id,
        Localised name,
        String funder,
        Phase phase,
        Status status,
        String period,
        LocalDate asOf,
        PartnerFunding partnerFundedBy,
        boolean worldwide,
        boolean countriesComplete,
        List<String> countries,
        List<String> places,
        @Nullable Boolean openToBw,
        List<String> homeNuts3,
        List<FieldCode> topics,
        OptionalLong maxFundingEur,
        OptionalLong durationMonths,
        List<String> whoCanApply,
        List<String> conditions,
        List<String> sources,
        String confidence) {

    public Programme {
        countries = List.copyOf(countries);
        places = List.copyOf(places);
        homeNuts3 = List.copyOf(homeNuts3);
        topics = List.copyOf(topics);
        whoCanApply = List.copyOf(whoCanApply);
        conditions = List.copyOf(conditions);
        sources = List.copyOf(sources);
    }

    /// The step of a partnership that the money is for.
    public enum Phase {
        CONTACT,
        CONCEPT,
        IMPLEMENTATION;

        /// The word used in tables and in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether one can apply, as of the date of the facts.
    public enum Status {
        OPEN,
        RECURRING,
        CLOSED;

        /// The word used in tables and in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who pays the partner's side.
    public enum PartnerFunding {
        OWN_AGENCY,
        SAME_PROGRAMME,
        NOT_FUNDED;

        /// The word used in tables and in the API, for example `own-agency`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The value of a word; empty for any other word.
        public static Optional<PartnerFunding> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(value -> value.key().equals(key))
                    .findFirst();
        }
    }
}
