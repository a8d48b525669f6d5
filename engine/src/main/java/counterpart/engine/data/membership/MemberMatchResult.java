package counterpart.engine.data.membership;

import counterpart.engine.model.Institution;
import counterpart.engine.model.WeightedField;
import java.util.List;

/// The result of matching a member list with institutions.
///
/// @param fields the profile of the recognised members: their fields, heaviest first
public record MemberMatchResult(
        List<Recognised> recognised, List<Unrecognised> unrecognised, List<WeightedField> fields) {

    public MemberMatchResult {
        recognised = List.copyOf(recognised);
        unrecognised = List.copyOf(unrecognised);
        fields = List.copyOf(fields);
    }

    /// A member and its institution.
    ///
    /// @param confidence probability that the match is right, in [0, 1]
    /// @param alternatives other candidates, most likely first
    public record Recognised(Member input, Institution institution, double confidence, List<Institution> alternatives) {

        public Recognised {
            alternatives = List.copyOf(alternatives);
        }
    }

    /// A member without a matching institution.
    ///
    /// @param alternatives institutions with words of its name
    public record Unrecognised(Member input, List<Institution> alternatives) {

        public Unrecognised {
            alternatives = List.copyOf(alternatives);
        }
    }
}
