package counterpart.engine.json;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Language;
import counterpart.engine.model.WeightedField;

/// A field with its weight in a profile.
public record LabelledFieldJson(String field, String label, double weight) {

    public static LabelledFieldJson of(WeightedField weighted, Dataset dataset, Language language) {
        return new LabelledFieldJson(
                weighted.field().value(),
                dataset.field(weighted.field()).label().in(language),
                Rounding.points(weighted.weight()));
    }
}
