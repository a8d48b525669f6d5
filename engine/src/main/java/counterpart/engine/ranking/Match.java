package counterpart.engine.ranking;

import counterpart.engine.data.validation.CoverageLevel;
import counterpart.engine.evidence.ProjectEvidence;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Field;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.place.MetropolitanArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A proposed partner region. Its score is the sum of its reasons' points, so that the two are always
/// consistent.
///
/// @param rank position in the answer, from 1
/// @param rankByScore position by score among all candidates, before filters, from 1
/// @param area the part of the world in which the region lies
/// @param rankInArea position by score among all candidates of this part, before filters, from 1
/// @param reasons one for each factor, in the factors' order
/// @param adds fields that the region brings and the profile lacks or can deepen, those with most points first
/// @param commonGround fields in which both the region and the cluster work
/// @param offers fields in which the profile can help the region
/// @param clusterOrganisations contact points of the region: its cluster organisations, then agencies, closest to
/// the profile first
/// @param firstAddress the contact point that fits the profile best, null when none fits well enough
/// @param institutions institutions to contact: cluster organisations and agencies first
/// @param metropolitanAreas the metropolitan areas in which the institutions and cluster organisations lie, by id of
///     the institution; none for those in the country
/// @param contacts existing links of the cluster to the region or its country
/// @param coProjects joint Horizon Europe projects of the cluster's home region with this one
/// @param programmes programmes that could fund the partnership, and precedents
/// @param money who pays on either side by the programme that fits best, null when none is known to be open
/// @param sentence the reasons in two short sentences
public record Match(
        int rank,
        int rankByScore,
        Area area,
        int rankInArea,
        Region region,
        List<Reason> reasons,
        List<Addition> adds,
        List<Strength> commonGround,
        List<Strength> offers,
        List<ClusterOrganisation> clusterOrganisations,
        @Nullable Institution firstAddress,
        List<Institution> institutions,
        Map<String, MetropolitanArea> metropolitanAreas,
        List<Contact> contacts,
        int coProjects,
        List<Funding> programmes,
        List<Caution> cautions,
        Coverage coverage,
        @Nullable Localised money,
        Localised sentence) {

    public Match {
        reasons = List.copyOf(reasons);
        adds = List.copyOf(adds);
        commonGround = List.copyOf(commonGround);
        offers = List.copyOf(offers);
        clusterOrganisations = List.copyOf(clusterOrganisations);
        institutions = List.copyOf(institutions);
        metropolitanAreas = Map.copyOf(metropolitanAreas);
        contacts = List.copyOf(contacts);
        programmes = List.copyOf(programmes);
        cautions = List.copyOf(cautions);
    }

    /// The same explanation of the same region for other weights.
    public Match scored(ScoredCandidate other, int newRank) {
        return new Match(
                newRank,
                other.rank(),
                area,
                other.rankInArea(),
                region,
                other.reasons(),
                adds,
                commonGround,
                offers,
                clusterOrganisations,
                firstAddress,
                institutions,
                metropolitanAreas,
                contacts,
                coProjects,
                programmes,
                cautions,
                coverage,
                money,
                sentence);
    }

    /// 0 to 100: the sum of the reasons' points.
    public double score() {
        return Reason.sum(reasons);
    }

    /// The contribution of one factor.
    ///
    /// @param factor key of the factor
    /// @param value in [0, 1]
    /// @param weight points for a value of 1
    public record Reason(String factor, double value, double weight) {

        /// Validates the components.
        ///
        /// @throws IllegalArgumentException when the value is outside [0, 1]
        public Reason {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(factor + ": value " + value + " outside [0, 1]");
            }
        }

        /// This factor's part of the score.
        public double points() {
            return value * weight;
        }

        static double sum(List<Reason> reasons) {
            double sum = 0;
            for (Reason reason : reasons) {
                sum += reason.points();
            }
            return sum;
        }
    }

    /// The strength of a region in a field, including its descendants.
    ///
    /// @param strength 0 to 100: share of regions with evidence in the field that are not stronger
    /// @param worldRank 1 for the strongest region of the world
    /// @param institutions institutions of the region that hold it, strongest first; empty for the cluster's own
    ///     fields
    public record Strength(Field field, double strength, int worldRank, List<Institution> institutions) {

        public Strength {
            institutions = List.copyOf(institutions);
        }

        /// Returns the same figures under a given field.
        public Strength named(Field other) {
            return new Strength(other, strength, worldRank, institutions);
        }
    }

    /// A field that a region adds.
    ///
    /// @param evidence the best projects that show it, at most three
    /// @param sources what grades and claims in it rest on
    public record Addition(
            Strength strength, Kind kind, Shown shown, List<ProjectEvidence> evidence, List<Reference> sources) {

        public Addition {
            evidence = List.copyOf(evidence);
            sources = List.copyOf(sources);
        }

        public Field field() {
            return strength.field();
        }

        public List<Institution> institutions() {
            return strength.institutions();
        }

        /// How the field is shown.
        public enum Shown {
            /// Projects join it with the domain of the profile.
            IN_DOMAIN,
            /// Projects show it, but no project was found that joins it with the domain.
            ELSEWHERE,
            /// Assessed, not shown by projects.
            ASSESSED;

            /// The word used in the API.
            public String key() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }

        /// A source of a grade or claim.
        ///
        /// @param id of the source
        /// @param url the page that documents it, or the source's own; null when it has none
        public record Reference(String id, @Nullable String url) {}

        /// Whether the profile lacks the field.
        public enum Kind {
            /// Neither the profile nor its home holds it.
            NEW,
            /// It is an own field, close to one, common ground, or held by the home region or a member.
            DEEPENS;

            /// The word used in the API.
            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /// A contact point of the region.
    ///
    /// @param paidFromHomeBy programmes in which an agency of its own country funds (or has funded) it for such a
    ///     partnership, fundable ones first
    public record ClusterOrganisation(Institution institution, List<Funding> paidFromHomeBy) {

        public ClusterOrganisation {
            paidFromHomeBy = List.copyOf(paidFromHomeBy);
        }
    }

    /// A programme that fits the pair.
    ///
    /// @param needsCheck whether its status cannot be relied on: it has ended, or its facts are too old
    public record Funding(Programme programme, boolean needsCheck) {

        /// Whether clusters of Baden-Württemberg can apply on the requested day, according to facts that can be
        /// relied on.
        public boolean fundable() {
            return programme.isOpenHere() && !needsCheck;
        }
    }

    /// A point to check before contacting the region.
    ///
    /// @param code `head-on-competitor`, `thin-evidence`, `booked-at-head-office`, ...
    public record Caution(String code, Localised text) {}

    /// The data coverage of the region.
    ///
    /// @param latestYear year of the newest evidence, 0 when undated
    /// @param sources ids of the sources with data on it
    public record Coverage(int participations, int latestYear, List<String> sources, CoverageLevel level) {

        public Coverage {
            sources = List.copyOf(sources);
        }
    }
}
