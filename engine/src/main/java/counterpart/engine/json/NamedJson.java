package counterpart.engine.json;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;

/// An object that can be retrieved by its id.
public record NamedJson(String id, String name) {

    public static NamedJson of(Cluster cluster, Language language) {
        return new NamedJson(cluster.id(), cluster.name().in(language));
    }

    public static NamedJson of(Region region, Language language) {
        return new NamedJson(region.id().value(), region.name().in(language));
    }

    public static NamedJson of(Institution institution) {
        return new NamedJson(institution.id(), institution.name());
    }
}
