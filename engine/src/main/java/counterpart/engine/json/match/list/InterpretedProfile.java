package counterpart.engine.json.match.list;

import counterpart.engine.data.Dataset;
import counterpart.engine.json.LabelledFieldJson;
import counterpart.engine.model.Language;
import counterpart.engine.model.Profile;
import counterpart.engine.model.WeightedField;
import java.util.List;

/// The profile that was matched, with the names of its fields.
public record InterpretedProfile(List<LabelledFieldJson> own, List<LabelledFieldJson> sought) {

    public InterpretedProfile {
        own = List.copyOf(own);
        sought = List.copyOf(sought);
    }

    public static InterpretedProfile of(Profile profile, Dataset dataset, Language language) {
        return new InterpretedProfile(
                labelled(profile.own(), dataset, language), labelled(profile.sought(), dataset, language));
    }

    private static List<LabelledFieldJson> labelled(List<WeightedField> fields, Dataset dataset, Language language) {
        return fields.stream()
                .map(field -> LabelledFieldJson.of(field, dataset, language))
                .toList();
    }
}
