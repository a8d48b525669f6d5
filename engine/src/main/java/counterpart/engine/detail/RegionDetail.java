package counterpart.engine.detail;

import counterpart.engine.model.Field;
import counterpart.engine.model.Region;
import java.util.List;
import java.util.Optional;

/// A region's strengths, their development over time, and its links to Baden-Württemberg.
///
/// @param tree its strength by field of level 1, the largest share first
/// @param special fields with the most evidence relative to the evidence expected from its size; empty without
///     measured evidence
/// @param years the dated evidence by year, oldest first
/// @param homeLinks joint projects with each region of Baden-Württemberg, largest number first
public record RegionDetail(
        Region region, List<Branch> tree, List<Special> special, List<Year> years, List<HomeLink> homeLinks) {

    public RegionDetail {
        tree = List.copyOf(tree);
        special = List.copyOf(special);
        years = List.copyOf(years);
        homeLinks = List.copyOf(homeLinks);
    }

    /// Joint projects with all regions of Baden-Württemberg; a project with two of them counts twice.
    public int projectsWithHome() {
        return homeLinks.stream().mapToInt(HomeLink::projects).sum();
    }

    /// A field of level 1 with its fields of level 3.
    ///
    /// @param share of the region's whole strength, 0 to 1
    public record Branch(Field field, double share, List<Leaf> leaves) {

        public Branch {
            leaves = List.copyOf(leaves);
        }
    }

    /// A field of level 3 with its descendants; without a field, the sum of all fields too small to show.
    ///
    /// @param share of the region's whole strength, 0 to 1
    /// @param worldRank 1 for the strongest region of the world; 0 without a field
    public record Leaf(Optional<Field> field, double share, int worldRank) {}

    /// A field in which the region is specialised.
    ///
    /// @param quotient shrunk location quotient: 1 as expected from its size
    /// @param evidence evidence mass of its institutions, descendants included
    public record Special(Field field, double quotient, double evidence, int worldRank) {}

    /// A year of signature.
    ///
    /// @param links joint projects summed over partner regions: a project with three others counts three times
    /// @param partners regions with which there were joint projects
    /// @param homeLinks the part of `links` with regions of Baden-Württemberg
    /// @param latestEvidence competences of institutions whose newest evidence is of that year
    public record Year(int year, int links, int partners, int homeLinks, int latestEvidence) {}

    /// Joint projects with one region of Baden-Württemberg.
    public record HomeLink(Region home, int projects, int lastYear) {}
}
