package counterpart.engine.ranking;

import counterpart.engine.data.validation.CoverageLevel;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Field;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import java.util.List;

/// A proposed partner region. Its score is derived from its reasons, so that the two cannot disagree.
///
/// @param rank position in the answer, from 1
/// @param rankByScore position by score among all candidates, before filters and diversification, from 1
/// @param reasons one for each factor, in the factors' order
/// @param adds fields they bring that the profile lacks, those with most points first
/// @param commonGround fields in which both work
/// @param offers fields in which the profile can help them
/// @param clusterOrganisations the doors to the region: its cluster organisations, then agencies, nearest to the
/// profile
///     first
/// @param institutions whom to call: cluster organisations and agencies first
/// @param contacts existing links of the cluster to the region or its country
/// @param coProjects joint Horizon Europe projects of the cluster's home region with this one
/// @param programmes who could pay, and what has paid before
/// @param sentence the case in one sentence
public record Match(
        int rank,
        int rankByScore,
        Region region,
        List<Reason> reasons,
        List<Strength> adds,
        List<Strength> commonGround,
        List<Strength> offers,
        List<ClusterOrganisation> clusterOrganisations,
        List<Institution> institutions,
        List<Contact> contacts,
        int coProjects,
        List<Funding> programmes,
        List<Caution> cautions,
        Coverage coverage,
        Localised sentence) {

    public Match {
        reasons = List.copyOf(reasons);
        adds = List.copyOf(adds);
        commonGround = List.copyOf(commonGround);
        offers = List.copyOf(offers);
        clusterOrganisations = List.copyOf(clusterOrganisations);
        institutions = List.copyOf(institutions);
        contacts = List.copyOf(contacts);
        programmes = List.copyOf(programmes);
        cautions = List.copyOf(cautions);
    }

    /// 0 to 100: the sum of the reasons' points.
    public double score() {
        return Reason.sum(reasons);
    }

    /// One factor's share.
    ///
    /// @param factor key of the factor
    /// @param value in [0, 1]
    /// @param weight points for a value of 1
    public record Reason(String factor, double value, double weight) {

        /// Checks what is given.
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

    /// How strong a place is in a field, its descendants included.
    ///
    /// @param strength 0 to 100: share of regions with evidence in the field that are not stronger
    /// @param worldRank 1 for the strongest region of the world
    /// @param institutions who holds it there, strongest first; empty for the cluster's own fields
    public record Strength(Field field, double strength, int worldRank, List<Institution> institutions) {

        public Strength {
            institutions = List.copyOf(institutions);
        }

        /// The same figures under the name of a field that they were judged for.
        public Strength named(Field other) {
            return new Strength(other, strength, worldRank, institutions);
        }
    }

    /// A door to the region.
    ///
    /// @param paidFromHomeBy programmes by which an agency of its own country pays (or has paid) it for such a
    ///     partnership, fundable ones first
    public record ClusterOrganisation(Institution institution, List<Funding> paidFromHomeBy) {

        public ClusterOrganisation {
            paidFromHomeBy = List.copyOf(paidFromHomeBy);
        }
    }

    /// A programme that fits the pair.
    ///
    /// @param needsCheck whether its facts are older than 24 months or its status cannot be relied on
    public record Funding(Programme programme, boolean needsCheck) {

        /// Whether one could apply on the day asked for, by facts young enough to rely on.
        public boolean fundable() {
            return programme.status() != Programme.Status.CLOSED && !needsCheck;
        }
    }

    /// Something to look at before calling.
    ///
    /// @param code `head-on-competitor`, `thin-evidence`, `booked-at-head-office`, ...
    public record Caution(String code, Localised text) {}

    /// What is known about the region.
    ///
    /// @param latestYear year of the newest evidence, 0 when undated
    /// @param sources ids of the sources that speak of it
    public record Coverage(int participations, int latestYear, List<String> sources, CoverageLevel level) {

        public Coverage {
            sources = List.copyOf(sources);
        }
    }
}
