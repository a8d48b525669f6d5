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
/// @param asOf the date for which the status was established, null when unknown
/// @param worldwide whether partners from any country fit; when false, empty `countries` means unknown
/// @param countriesComplete whether `countries` is the full list
/// @param countries ISO codes of the partners' countries
/// @param places codes of the partners' regions (a NUTS-1 code represents its regions); empty means all of
///     `countries`
/// @param openToBw whether clusters of Baden-Württemberg may apply, null when unknown
/// @param homeNuts3 NUTS codes in Baden-Württemberg that are eligible; empty means all
/// @param topics fields to which it is limited; empty means any
/// @param conditions in every language
/// @param particulars further facts
/// @param payment who pays on either side
/// @param validity for how long the status holds
public record Programme(
        String id,
        Localised name,
        String funder,
        Phase phase,
        Status status,
        String period,
        @Nullable LocalDate asOf,
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
        List<Localised> conditions,
        List<String> sources,
        String confidence,
        Particulars particulars,
        Payment payment,
        Validity validity) {

    /// Two rounds of yearly calls: facts on a programme whose end is unknown are too old to rely on after this number
    /// of months.
    public static final int RELIABLE_MONTHS = 24;

    /// A programme without further facts, in which the funder pays projects.
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
            List<Localised> conditions,
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
                Particulars.NONE,
                new Payment(Contribution.MONEY, funder, partnerFundedBy, new TreeMap<>(), name, false),
                Validity.UNKNOWN);
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

    /// Whether it is not closed, not barred to Baden-Württemberg and not for the partner alone; regardless of the
    /// age of the facts.
    public boolean isOpenHere() {
        return status != Status.CLOSED && !Boolean.FALSE.equals(openToBw) && !payment.partnerSideOnly();
    }

    /// The last day on which the status can be relied on: the end of the programme, or the day on which nothing
    /// is known of two rounds of its calls, whichever is first. Empty for a programme without end whose calls come
    /// back until it ends. Says nothing of a programme without a date of its facts.
    public Optional<LocalDate> reliableUntil() {
        LocalDate until = validity.until();
        if (asOf == null || validity.renewal() == Renewal.PROGRAMME) {
            return Optional.ofNullable(until);
        }
        LocalDate close = validity.lastCallClose();
        LocalDate newest = close != null && close.isAfter(asOf) ? close : asOf;
        LocalDate old = newest.plusMonths(RELIABLE_MONTHS);
        return Optional.of(until != null && until.isBefore(old) ? until : old);
    }

    /// The funding of a partner's side in a country.
    public PartnerFunding partnerFundedIn(String country) {
        return payment.partnerByCountry().getOrDefault(country, payment.partner());
    }

    /// Who pays on either side.
    ///
    /// @param contribution what the programme gives the side of Baden-Württemberg
    /// @param payer who gives it, empty when nobody does
    /// @param partner funding of the partner's side
    /// @param partnerByCountry exceptions from it, by ISO code
    /// @param wording the payers of the two sides in a short phrase
    /// @param partnerSideOnly whether it pays the partner only, so that this side needs another programme
    public record Payment(
            Contribution contribution,
            String payer,
            PartnerFunding partner,
            SortedMap<String, PartnerFunding> partnerByCountry,
            Localised wording,
            boolean partnerSideOnly) {

        public Payment {
            partnerByCountry = Collections.unmodifiableSortedMap(new TreeMap<>(partnerByCountry));
        }

        /// Whether it pays projects of this side.
        public boolean paysHere() {
            return contribution == Contribution.MONEY && !partnerSideOnly;
        }
    }

    /// What a programme gives the side of Baden-Württemberg.
    public enum Contribution {
        /// Money for projects.
        MONEY,
        /// Advice, trips, a label: no money for projects.
        SERVICE,
        NOTHING;

        /// The word used in tables and in the API.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How long the status of a programme that is not closed can be relied on.
    ///
    /// @param renewal when calls come back
    /// @param lastCallClose the end of the last call known
    /// @param until the last day of the programme, if it is known and there is one
    public record Validity(
            Renewal renewal,
            @Nullable LocalDate lastCallClose,
            @Nullable LocalDate until) {

        static final Validity UNKNOWN = new Validity(Renewal.UNKNOWN, null, null);
    }

    /// When calls of a programme come back.
    public enum Renewal {
        /// Until the programme ends.
        PROGRAMME,
        YEARLY,
        NEVER,
        UNKNOWN;

        /// The word used in tables.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
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

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /// The word used in tables and in the API, for example `own-agency`.
        public String key() {
            return key;
        }

        /// Parses such a word; empty for any other word.
        public static Optional<PartnerFunding> ofKey(String key) {
            return Arrays.stream(values())
                    .filter(value -> value.key().equals(key))
                    .findFirst();
        }
    }
}
