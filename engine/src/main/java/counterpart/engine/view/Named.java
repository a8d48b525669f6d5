package counterpart.engine.view;

import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Region;

/// Something that can be looked up by its id.
public record Named(String id, String name) {

    public static Named of(Cluster cluster, Language language) {
        return new Named(cluster.id(), cluster.name().in(language));
    }

    public static Named of(Region region, Language language) {
        return new Named(region.id().value(), region.name().in(language));
    }

    static Named of(Institution institution) {
        return new Named(institution.id(), institution.name());
    }
}
