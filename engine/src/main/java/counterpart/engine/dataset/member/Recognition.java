package counterpart.engine.dataset.member;

import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import java.util.List;

/// What became of a list of members.
///
/// @param fields what the recognised members can do together: the fields of a profile, heaviest first
public record Recognition(List<Recognised> recognised, List<Unrecognised> unrecognised, List<WeightedField> fields) {

    public Recognition {
        recognised = List.copyOf(recognised);
        unrecognised = List.copyOf(unrecognised);
        fields = List.copyOf(fields);
    }

    /// A member and the institution it is.
    ///
    /// @param confidence how likely it is, in [0, 1]
    /// @param alternatives other institutions it could be, likeliest first
    public record Recognised(Member input, Institution institution, double confidence, List<Institution> alternatives) {

        public Recognised {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// A member that is no known institution.
    ///
    /// @param alternatives institutions with words of its name
    public record Unrecognised(Member input, List<Institution> alternatives) {

        public Unrecognised {
            alternatives = List.copyOf(alternatives);
        }
    }
}
