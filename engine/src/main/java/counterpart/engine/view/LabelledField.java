package counterpart.engine.view;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Language;
import counterpart.engine.model.WeightedField;

/// A field with its weight in a profile.
public record LabelledField(String field, String label, double weight) {

    public static LabelledField of(WeightedField weighted, Dataset dataset, Language language) {
        return new LabelledField(
                weighted.field().value(),
                dataset.field(weighted.field()).label().in(language),
                Rounded.points(weighted.weight()));
    }
}
