package counterpart.engine.json.match;

import counterpart.engine.json.NamedJson;
import counterpart.engine.json.NullableValues;
import counterpart.engine.json.PartnerSideTexts;
import counterpart.engine.json.RegionReferenceJson;
import counterpart.engine.json.Rounding;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.place.MetropolitanArea;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.explanation.sentence.InstitutionNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A proposed region with the reasons for and against it.
///
/// @param area `europe` or `overseas`
/// @param rankInArea its rank by score among all candidates of this part of the world, before filters
/// @param firstAddress the contact point that fits the profile best, null when none fits well enough
/// @param money who pays on either side by the programme that fits best, null when none is known to be open
public record MatchJson(
        int rank,
        String area,
        int rankInArea,
        double score,
        RegionReferenceJson region,
        List<Reason> reasons,
        List<AddedField> adds,
        List<SharedField> commonGround,
        List<SharedField> offers,
        List<ClusterOrganisation> clusterOrganisations,
        @Nullable NamedJson firstAddress,
        List<Callable> institutions,
        List<ContactView> contacts,
        int coProjects,
        List<Funding> programmes,
        List<Caution> cautions,
        Coverage coverage,
        @Nullable String money,
        String sentence) {

    public static MatchJson of(Match match, Language language) {
        return new MatchJson(
                match.rank(),
                match.area().key(),
                match.rankInArea(),
                Rounding.points(match.score()),
                RegionReferenceJson.of(match.region(), language),
                Reason.of(match.reasons()),
                each(match.adds(), added -> AddedField.of(added, language)),
                each(match.commonGround(), strength -> SharedField.of(strength, language)),
                each(match.offers(), strength -> SharedField.of(strength, language)),
                each(
                        match.clusterOrganisations(),
                        door -> ClusterOrganisation.of(door, area(match, door.institution()), language)),
                firstAddress(match),
                each(match.institutions(), one -> Callable.of(one, area(match, one))),
                each(match.contacts(), contact -> ContactView.of(contact, language)),
                match.coProjects(),
                each(match.programmes(), funding -> Funding.of(funding, match.region(), language)),
                each(
                        match.cautions(),
                        caution -> new Caution(caution.code(), caution.text().in(language))),
                Coverage.of(match.coverage()),
                money(match, language),
                match.sentence().in(language));
    }

    private static @Nullable String area(Match match, Institution institution) {
        MetropolitanArea area = match.metropolitanAreas().get(institution.id());
        return area == null ? null : area.name();
    }

    private static @Nullable NamedJson firstAddress(Match match) {
        Institution first = match.firstAddress();
        return first == null ? null : NamedJson.of(first);
    }

    private static @Nullable String money(Match match, Language language) {
        Localised money = match.money();
        return money == null ? null : money.in(language);
    }

    private static <T, R> List<R> each(List<T> values, Function<T, R> view) {
        return values.stream().map(view).toList();
    }

    /// The contribution of one factor to the score.
    public record Reason(String factor, double value, double weight, double points) {

        public static List<Reason> of(List<Match.Reason> reasons) {
            return each(reasons, Reason::of);
        }

        private static Reason of(Match.Reason reason) {
            return new Reason(
                    reason.factor(),
                    Rounding.value(reason.value()),
                    Rounding.points(reason.weight()),
                    Rounding.points(reason.points()));
        }
    }

    /// A field that the region brings, and the institutions that hold it there, by the names by which they are
    /// known.
    ///
    /// @param kind `new`: the cluster lacks it; `deepens`: the cluster or its home holds it or something
    ///     close to it
    /// @param strength 0 to 100: share of regions that are not stronger
    /// @param shown `in-domain`: projects join it with what the cluster does; `elsewhere`: projects show it, and
    ///     none was found that joins the two; `assessed`: not shown by projects
    /// @param evidence the best projects, at most three
    /// @param sources what grades and claims in it rest on
    public record AddedField(
            String field,
            String label,
            String kind,
            double strength,
            int worldRank,
            List<NamedJson> institutions,
            String shown,
            List<EvidenceJson> evidence,
            List<ReferenceJson> sources) {

        public static AddedField of(Match.Addition added, Language language) {
            return new AddedField(
                    added.field().code().value(),
                    added.field().label().in(language),
                    added.kind().key(),
                    Rounding.strength(added.strength().strength()),
                    added.strength().worldRank(),
                    each(added.institutions(), one -> new NamedJson(one.id(), InstitutionNames.called(one))),
                    added.shown().key(),
                    each(added.evidence(), EvidenceJson::of),
                    each(added.sources(), source -> new ReferenceJson(source.id(), source.url())));
        }
    }

    /// What a grade or claim rests on.
    ///
    /// @param url the page that documents it, or the source's own; null when it has none
    public record ReferenceJson(String id, @Nullable String url) {}

    /// A field that a region holds, and the institutions that hold it there.
    ///
    /// @param strength 0 to 100: share of regions that are not stronger
    public record HeldField(String field, String label, double strength, int worldRank, List<NamedJson> institutions) {

        public static HeldField of(Match.Strength strength, Language language) {
            return new HeldField(
                    strength.field().code().value(),
                    strength.field().label().in(language),
                    Rounding.strength(strength.strength()),
                    strength.worldRank(),
                    each(strength.institutions(), NamedJson::of));
        }
    }

    /// A field and the strength in it of the region that holds it, 0 to 100.
    public record SharedField(String field, String label, double strength) {

        public static SharedField of(Match.Strength strength, Language language) {
            return new SharedField(
                    strength.field().code().value(),
                    strength.field().label().in(language),
                    Rounding.strength(strength.strength()));
        }
    }

    /// A cluster organisation or agency of the region, to be contacted first.
    ///
    /// @param metropolitanArea the city around which it lies, null when it is far from any
    /// @param paidFromHomeBy programmes in which an agency of its own country funds (or has funded) it for such a
    ///     partnership
    public record ClusterOrganisation(
            String id,
            String name,
            String type,
            @Nullable String city,
            @Nullable String metropolitanArea,
            @Nullable String website,
            List<Payer> paidFromHomeBy) {

        static ClusterOrganisation of(
                Match.ClusterOrganisation door, @Nullable String metropolitanArea, Language language) {
            Institution institution = door.institution();
            return new ClusterOrganisation(
                    institution.id(),
                    institution.name(),
                    institution.type().key(),
                    institution.city(),
                    metropolitanArea,
                    institution.website(),
                    each(door.paidFromHomeBy(), funding -> Payer.of(funding, language)));
        }
    }

    /// A programme in which an agency of its own country funds (`closed`: has funded) a cluster organisation.
    ///
    /// @param openToBw whether clusters of Baden-Württemberg could be its partners, null when unknown
    public record Payer(
            String id,
            String name,
            String status,
            @Nullable LocalDate asOf,
            boolean needsCheck,
            @Nullable Boolean openToBw) {

        public static Payer of(Match.Funding funding, Language language) {
            Programme programme = funding.programme();
            return new Payer(
                    programme.id(),
                    programme.name().in(language),
                    programme.status().key(),
                    programme.asOf(),
                    funding.needsCheck(),
                    programme.openToBw());
        }
    }

    /// An institution to contact.
    ///
    /// @param metropolitanArea the city around which it lies, null when it is far from any
    public record Callable(
            String id,
            String name,
            String type,
            @Nullable String city,
            @Nullable String metropolitanArea,
            @Nullable String website) {

        static Callable of(Institution institution, @Nullable String metropolitanArea) {
            return new Callable(
                    institution.id(),
                    institution.name(),
                    institution.type().key(),
                    institution.city(),
                    metropolitanArea,
                    institution.website());
        }
    }

    /// An existing link.
    ///
    /// @param region as given by the source; null means the country as a whole
    public record ContactView(
            @Nullable String country,
            @Nullable String region,
            String partner,
            String kind,
            @Nullable Integer year,
            @Nullable String source) {

        public static ContactView of(Contact contact, Language language) {
            return new ContactView(
                    contact.country(),
                    contact.place(),
                    contact.partner(language),
                    contact.kind(),
                    NullableValues.orNull(contact.year()),
                    contact.sourceUrl());
        }
    }

    /// A programme that fits; a closed one is a precedent.
    ///
    /// @param partnerFundedBy funding of the partner's side in the region's country
    /// @param partnerSide the same in words
    /// @param contribution what this side gets: `money` for projects, `service` (advice, trips, a label) or
    ///     `nothing`
    /// @param wording who pays on either side, in a phrase
    /// @param partnerSideOnly whether it pays the partner only, so that this side needs another programme
    /// @param fundable whether clusters of Baden-Württemberg can apply on the requested day, by facts to rely on
    /// @param asOf null when unknown
    /// @param countryStatus rules for the region's country, null when no particular rules are known
    public record Funding(
            String id,
            String name,
            String phase,
            String partnerFundedBy,
            String partnerSide,
            String contribution,
            String wording,
            boolean partnerSideOnly,
            String status,
            @Nullable LocalDate asOf,
            boolean fundable,
            boolean needsCheck,
            @Nullable String countryStatus,
            List<String> conditions) {

        public static Funding of(Match.Funding funding, Region region, Language language) {
            Programme programme = funding.programme();
            Programme.PartnerFunding partner = programme.partnerFundedIn(region.country());
            return new Funding(
                    programme.id(),
                    programme.name().in(language),
                    programme.phase().key(),
                    partner.key(),
                    PartnerSideTexts.of(partner).in(language),
                    programme.payment().contribution().key(),
                    programme.payment().wording().in(language),
                    programme.payment().partnerSideOnly(),
                    programme.status().key(),
                    programme.asOf(),
                    funding.fundable(),
                    funding.needsCheck(),
                    programme.particulars().countryStatus().get(region.country()),
                    each(programme.conditions(), condition -> condition.in(language)));
        }
    }

    /// A point to check before contacting the region.
    public record Caution(String code, String text) {}

    /// The data coverage of the region; `level` is solid, fair or thin.
    public record Coverage(int participations, @Nullable Integer latestYear, List<String> sources, String level) {

        public static Coverage of(Match.Coverage coverage) {
            return new Coverage(
                    coverage.participations(),
                    NullableValues.orNull(coverage.latestYear()),
                    coverage.sources(),
                    coverage.level().name().toLowerCase(Locale.ROOT));
        }
    }
}
