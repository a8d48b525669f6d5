package counterpart.web.match;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.NamedJson;
import counterpart.engine.json.match.MatchJson;
import counterpart.engine.model.evidence.Source;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.portfolio.RankStability;
import counterpart.web.layout.Messages;
import counterpart.web.match.request.MatchQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A ranked region for display.
///
/// @param country its name in the page's language
/// @param score rounded for display
/// @param place rank among the filtered and among all regions
/// @param doors the contact points of the region; their city names the metropolitan area as well
/// @param callable the institutions to contact besides these, likewise
/// @param bars the score by factor, side by side
/// @param reason the best reason for the region in at most six words; empty when nothing can be said
/// @param address where to begin, null when nobody is known
/// @param payers possible funding: open programmes first, then those to be checked, then precedents
/// @param sources titles of the sources of the fields that the region adds, by id
public record MatchCard(
        MatchJson match,
        String country,
        long score,
        RankStability.Place place,
        List<Match.Reason> reasons,
        List<MatchJson.ClusterOrganisation> doors,
        List<MatchJson.Callable> callable,
        List<Bar> bars,
        String reason,
        @Nullable Address address,
        List<Payer> payers,
        Map<String, String> sources) {

    private static final int HOLDERS = 3;
    private static final int FIRST = 3;
    private static final int WORDS = 6;

    public MatchCard {
        reasons = List.copyOf(reasons);
        doors = List.copyOf(doors);
        callable = List.copyOf(callable);
        bars = List.copyOf(bars);
        payers = List.copyOf(payers);
        sources = Map.copyOf(sources);
    }

    /// The names of the fields that are common ground and are offered to the region as well.
    public List<String> both() {
        return match.commonGround().stream()
                .filter(field -> match.offers().stream()
                        .anyMatch(offered -> offered.field().equals(field.field())))
                .map(MatchJson.SharedField::label)
                .toList();
    }

    static List<MatchCard> of(List<Match> matches, RankStability placement, Dataset dataset, Messages texts) {
        return matches.stream()
                .map(match -> of(match, placement, dataset, texts))
                .toList();
    }

    private static MatchCard of(Match match, RankStability placement, Dataset dataset, Messages texts) {
        RankStability.Place listed = new RankStability.Place(match.rank(), match.rankByScore(), match.rankByScore());
        MatchJson view = MatchJson.of(match, texts.language());
        return new MatchCard(
                view,
                dataset.country(match.region().country()).name().in(texts.language()),
                Math.round(match.score()),
                placement.place(match.region().id()).orElse(listed),
                match.reasons(),
                doors(view, texts),
                callable(view, texts),
                bars(view.reasons(), texts),
                reason(view, texts),
                Address.of(view, texts),
                Payer.of(view.programmes(), texts),
                sources(view, dataset));
    }

    private static Map<String, String> sources(MatchJson match, Dataset dataset) {
        Set<String> ids = match.adds().stream()
                .flatMap(added -> added.sources().stream())
                .map(MatchJson.ReferenceJson::id)
                .collect(Collectors.toSet());
        return dataset.tables().sources().stream()
                .filter(source -> ids.contains(source.id()))
                .collect(Collectors.toMap(Source::id, Source::title));
    }

    /// The fields that the region adds, each with its first few institutions there.
    public List<MatchJson.AddedField> adds() {
        return match.adds().stream()
                .map(added -> new MatchJson.AddedField(
                        added.field(),
                        added.label(),
                        added.kind(),
                        added.strength(),
                        added.worldRank(),
                        added.institutions().stream().limit(HOLDERS).toList(),
                        added.shown(),
                        added.evidence(),
                        added.sources()))
                .toList();
    }

    /// The first three fields that the region adds.
    public List<MatchJson.AddedField> first() {
        return match.adds().stream().limit(FIRST).toList();
    }

    /// The address of the page with all reasons.
    public String detail(MatchQuestion asked) {
        return asked.address()
                .at(asked.path() + "/regions/" + match.region().id())
                .toString();
    }

    private static String reason(MatchJson match, Messages texts) {
        List<String> added =
                match.adds().stream().map(MatchJson.AddedField::label).toList();
        List<String> shared =
                match.commonGround().stream().map(MatchJson.SharedField::label).toList();
        return Stream.of(
                        added.size() < 2 ? "" : texts.of("short.adds.two", added.get(0), added.get(1)),
                        added.isEmpty() ? "" : texts.of("short.adds", added.getFirst()),
                        shared.isEmpty() ? "" : texts.of("short.shares", shared.getFirst()))
                .filter(text -> !text.isEmpty() && text.split("\\s").length <= WORDS)
                .findFirst()
                .orElse("");
    }

    private static List<MatchJson.ClusterOrganisation> doors(MatchJson match, Messages texts) {
        return match.clusterOrganisations().stream()
                .map(door -> new MatchJson.ClusterOrganisation(
                        door.id(),
                        door.name(),
                        door.type(),
                        place(door.city(), door.metropolitanArea(), texts),
                        door.metropolitanArea(),
                        door.website(),
                        door.paidFromHomeBy()))
                .toList();
    }

    private static List<MatchJson.Callable> callable(MatchJson match, Messages texts) {
        return match.institutions().stream()
                .filter(one -> match.clusterOrganisations().stream()
                        .noneMatch(door -> door.id().equals(one.id())))
                .map(one -> new MatchJson.Callable(
                        one.id(),
                        one.name(),
                        one.type(),
                        place(one.city(), one.metropolitanArea(), texts),
                        one.metropolitanArea(),
                        one.website()))
                .toList();
    }

    /// The city with its metropolitan area, where that has another name.
    private static @Nullable String place(@Nullable String city, @Nullable String area, Messages texts) {
        if (area == null || area.equalsIgnoreCase(city)) {
            return city;
        }
        return city == null ? texts.of("card.area", area) : texts.of("card.city.area", city, area);
    }

    /// The programmes that can fund a cooperation today.
    public List<Payer> payersNow() {
        return payers.stream().filter(Payer::now).toList();
    }

    /// The programmes that need a check, and precedents.
    public List<Payer> payersElse() {
        return payers.stream().filter(payer -> !payer.now()).toList();
    }

    /// Whether the cluster already has a contact in the region or its country.
    public boolean hasContact() {
        return !match.contacts().isEmpty();
    }

    /// The anchor of the card on its page.
    public String anchor() {
        return "#region-" + match.region().id();
    }

    /// From the rounded points of the JSON: documents and API show the same figures.
    private static List<Bar> bars(List<MatchJson.Reason> reasons, Messages texts) {
        List<Bar> bars = new ArrayList<>();
        double x = 0;
        for (MatchJson.Reason reason : reasons) {
            if (reason.weight() > 0) {
                bars.add(new Bar(
                        reason.factor(),
                        texts.of("factor." + reason.factor()),
                        x,
                        reason.points(),
                        texts.of("card.of", texts.decimal(reason.points(), 1), Math.round(reason.weight()))));
                x += reason.points();
            }
        }
        return bars;
    }

    /// An institution to contact, and why.
    ///
    /// @param first whether it is the region's first address; otherwise it holds a field that the region adds
    public record Address(String id, String name, String reason, boolean first) {

        /// Null when there is neither a first address nor an institution that holds an added field.
        static @Nullable Address of(MatchJson match, Messages texts) {
            return match.clusterOrganisations().stream()
                    .filter(door -> match.firstAddress() != null
                            && door.id().equals(match.firstAddress().id()))
                    .map(door -> new Address(
                            door.id(),
                            door.name(),
                            texts.of("card.address.cluster", texts.of("type." + door.type())),
                            true))
                    .findFirst()
                    .or(() -> match.adds().stream()
                            .flatMap(field -> field.institutions().stream().map(holder -> of(holder, field, texts)))
                            .findFirst())
                    .orElse(null);
        }

        private static Address of(NamedJson holder, MatchJson.AddedField field, Messages texts) {
            return new Address(holder.id(), holder.name(), texts.of("card.address.field", field.label()), false);
        }
    }

    /// The segment of one factor in the bar, in points from the left.
    ///
    /// @param said its points and the maximum, in words
    public record Bar(String factor, String label, double x, double points, String said) {}

    /// A programme that could fund the cooperation, or has funded such a pair before.
    ///
    /// @param status `open`, `partner` (for the partner's side only), `check` (its facts are too old to rely on) or
    ///     `precedent`
    /// @param terms who pays on either side, phase, and date of the information
    public record Payer(String status, String name, String terms) {

        private static final List<String> ORDER = List.of("open", "partner", "check", "precedent");
        private static final int NOW = 2;

        boolean now() {
            return ORDER.indexOf(status) < NOW;
        }

        static List<Payer> of(List<MatchJson.Funding> programmes, Messages texts) {
            return programmes.stream()
                    .map(funding -> of(funding, texts))
                    .sorted(Comparator.comparingInt(payer -> ORDER.indexOf(payer.status())))
                    .toList();
        }

        private static Payer of(MatchJson.Funding funding, Messages texts) {
            return new Payer(
                    status(funding),
                    funding.name(),
                    texts.of(
                            "pay.terms",
                            texts.of("phase." + funding.phase()),
                            funding.wording(),
                            asOf(funding.asOf(), texts)));
        }

        private static String asOf(@Nullable LocalDate asOf, Messages texts) {
            return asOf == null ? texts.of("pay.undated") : texts.of("pay.asof", texts.date(asOf));
        }

        private static String status(MatchJson.Funding funding) {
            if (funding.fundable()) {
                return "open";
            }
            if (funding.status().equals("closed")) {
                return "precedent";
            }
            return funding.needsCheck() ? "check" : "partner";
        }
    }
}
