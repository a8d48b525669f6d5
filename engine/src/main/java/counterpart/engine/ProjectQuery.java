package counterpart.engine;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A search for projects; each empty set means no restriction.
///
/// @param text words of acronym, title, content or fields in any language; a blank text lists all, newest first
/// @param fields the project must be tagged with one of them or below
/// @param regions an institution of one of them must take part, not only a head office that books for sites elsewhere
/// @param with an institution of one of these regions must take part too
/// @param institutions ids of institutions, of which one must take part
/// @param cluster the project must join what this cluster does with what it needs; the clearest come first
/// @param signedFrom the first year of signature
public record ProjectQuery(
        String text,
        Set<FieldCode> fields,
        Set<RegionId> regions,
        Set<RegionId> with,
        Set<String> institutions,
        Optional<Cluster> cluster,
        OptionalInt signedFrom,
        int from,
        int size) {

    public ProjectQuery {
        fields = Set.copyOf(fields);
        regions = Set.copyOf(regions);
        with = Set.copyOf(with);
        institutions = Set.copyOf(institutions);
    }

    /// A search by words alone.
    public static ProjectQuery of(String text, int size) {
        return new ProjectQuery(
                text, Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty(), OptionalInt.empty(), 0, size);
    }

    /// Whether neither words nor properties of projects restrict it; the cluster and the regions of partners may.
    boolean isForAll() {
        return text.isBlank()
                && fields.isEmpty()
                && regions.isEmpty()
                && institutions.isEmpty()
                && signedFrom.isEmpty();
    }

    /// This search with other words.
    public ProjectQuery withText(String other) {
        return new ProjectQuery(other, fields, regions, with, institutions, cluster, signedFrom, from, size);
    }
}
