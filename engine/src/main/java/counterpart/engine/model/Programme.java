package counterpart.engine.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A funding programme for partnerships.
///
/// @param period free text as given by the source
/// @param asOf the date for which the status was established
/// @param worldwide whether partners from any country fit; when false, empty `countries` means unknown
/// @param countriesComplete whether `countries` is the full list
/// @param countries ISO codes of the partners' countries
/// @param places codes of the partners' regions (a NUTS-1 code represents its regions); empty means all of
///     `countries`
/// @param openToBw whether clusters of Baden-Württemberg may apply, null when unknown
/// @param homeNuts3 NUTS codes in Baden-Württemberg that are eligible; empty means all
/// @param topics fields to which it is limited; empty means any
/// @param particulars further facts
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
        String confidence,
        Particulars particulars) {

    /// A programme without further facts.
    public Programme(
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
        this(
                id,
                name,
                funder,
                phase,
                status,
                period,
                asOf,
                partnerFundedBy,
                worldwide,
                countriesComplete,
                countries,
                places,
                openToBw,
                homeNuts3,
                topics,
                maxFundingEur,
                durationMonths,
                whoCanApply,
                conditions,
                sources,
                confidence,
                Particulars.NONE);
    }

    public Programme {
        countries = List.copyOf(countries);
        places = List.copyOf(places);
        homeNuts3 = List.copyOf(homeNuts3);
        topics = List.copyOf(topics);
        whoCanApply = List.copyOf(whoCanApply);
        conditions = List.copyOf(conditions);
        sources = List.copyOf(sources);
    }

    /// Whether cluster organisations can apply.
    public boolean isForClusters() {
        return whoCanApply.stream().anyMatch(who -> who.toLowerCase(Locale.ROOT).contains("cluster"));
    }

    /// Further facts that only some sources provide.
    ///
    /// @param totalBudgetEur for all projects together
    /// @param homeNote the eligible parts of Baden-Württemberg, in words; empty when not specified
    /// @param relatedPlaces regions outside its countries that are partners of the programme
    /// @param countryStatus rules for a country, by ISO code
    /// @param recipients clusters of Baden-Württemberg that it has funded
    public record Particulars(
            OptionalLong totalBudgetEur,
            String homeNote,
            List<String> relatedPlaces,
            SortedMap<String, String> countryStatus,
            List<Recipient> recipients) {

        static final Particulars NONE =
                new Particulars(OptionalLong.empty(), "", List.of(), new TreeMap<>(), List.of());

        public Particulars {
            relatedPlaces = List.copyOf(relatedPlaces);
            countryStatus = Collections.unmodifiableSortedMap(new TreeMap<>(countryStatus));
            recipients = List.copyOf(recipients);
        }
    }

    /// A cluster of Baden-Württemberg that was funded, with partners in these countries.
    ///
    /// @param cluster id of the cluster
    public record Recipient(String cluster, Phase phase, List<String> countries) {

        public Recipient {
            countries = List.copyOf(countries);
        }
    }

    /// The phase of a partnership that is funded.
    public enum Phase {
        CONTACT,
        CONCEPT,
        IMPLEMENTATION;

        /// The word used in tables and in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether applications are possible, as of the date of the facts.
    public enum Status {
        OPEN,
        RECURRING,
        CLOSED;

        /// The word used in tables and in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The funding of the partner's side.
    public enum PartnerFunding {
        OWN_AGENCY,
        SAME_PROGRAMME,
        NOT_FUNDED;

        /// The word used in tables and in the API, for example `own-agency`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Parses such a word; empty for any other word.
        public static Optional<PartnerFunding> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(value -> value.key().equals(key))
                    .findFirst();
        }
    }
}
