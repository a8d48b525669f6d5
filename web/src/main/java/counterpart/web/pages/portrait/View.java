package counterpart.web.pages.portrait;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Country;
import counterpart.engine.model.Field;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.web.pages.Layout;
import counterpart.web.pages.Texts;

/// What every view model needs: the data, the texts, and links in the page's language.
record View(Dataset dataset, Layout layout, Texts texts) {

    Language language() {
        return texts.language();
    }

    String in(Localised text) {
        return text.in(language());
    }

    Item of(Field field) {
        return new Item(layout.link("/fields" + field.code()), in(field.label()));
    }

    Item of(Region region) {
        return new Item(layout.link("/regions/" + region.id()), in(region.name()));
    }

    Item of(Cluster cluster) {
        return new Item(layout.link("/clusters/" + cluster.id()), in(cluster.name()));
    }

    Item of(Institution institution) {
        return new Item(layout.link("/institutions/" + institution.id()), institution.name());
    }

    /// A country's name; the code where the data has no name for it (Kosovo's is not an official code).
    String country(String code) {
        return dataset.findCountry(code).map(Country::name).map(this::in).orElse(code);
    }

    /// A name that leads somewhere.
    public record Item(String href, String name) {}
}
