package counterpart.web.layout;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country;
import counterpart.engine.model.Field;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;

/// The common input of all view models: data, texts, and links in the page's language.
public record ViewContext(Dataset dataset, Layout layout, Messages texts) {

    public Language language() {
        return texts.language();
    }

    public String in(Localised text) {
        return text.in(language());
    }

    public Item of(Field field) {
        return new Item(layout.link("/fields" + field.code()), in(field.label()));
    }

    public Item of(Region region) {
        return new Item(layout.link("/regions/" + region.id()), in(region.name()));
    }

    public Item of(Cluster cluster) {
        return new Item(layout.link("/clusters/" + cluster.id()), in(cluster.name()));
    }

    public Item of(Institution institution) {
        return new Item(layout.link("/institutions/" + institution.id()), institution.name());
    }

    /// A country's name; the code where the data has no name for it (Kosovo's is not an official code).
    public String country(String code) {
        return dataset.findCountry(code).map(Country::name).map(this::in).orElse(code);
    }

    /// A name with a link.
    public record Item(String href, String name) {}
}
