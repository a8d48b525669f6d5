package counterpart.engine.detail;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import java.util.List;

/// A field with its strongest regions, the ranks of Baden-Württemberg, and related fields.
///
/// @param ancestors from level 1 down to the parent
/// @param children the fields one level below
/// @param regions number of regions with evidence in it, descendants included
/// @param leaders the strongest of them, best first
/// @param home the regions of Baden-Württemberg with evidence, best first
/// @param near fields named together with it on projects, most related first
/// @param owners clusters that work in it, in a field below, or in a broader one
/// @param seekers clusters that seek it, a field below, or a broader one
public record FieldDetail(
        Field field,
        List<Field> ancestors,
        List<Field> children,
        int regions,
        List<Standing> leaders,
        List<Standing> home,
        List<Near> near,
        List<Link> links,
        List<Cluster> owners,
        List<Cluster> seekers) {

    public FieldDetail {
        ancestors = List.copyOf(ancestors);
        children = List.copyOf(children);
        leaders = List.copyOf(leaders);
        home = List.copyOf(home);
        near = List.copyOf(near);
        links = List.copyOf(links);
        owners = List.copyOf(owners);
        seekers = List.copyOf(seekers);
    }

    /// A region's rank in the field.
    public record Standing(Region region, Match.Strength strength) {}

    /// A related field.
    ///
    /// @param relatedness in (0, 1]: 1 when named together at least eight times as often as expected by chance; for
    ///     a broad field, the mean over the fields it covers
    public record Near(Field field, double relatedness) {}

    /// Two of the related fields that are related to each other.
    public record Link(Field from, Field to, double relatedness) {}
}
