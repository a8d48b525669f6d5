package counterpart.web.match.request;

import counterpart.web.match.request.MatchRequest.FieldRequest;
import org.jspecify.annotations.Nullable;

/// A field of a profile as sent.
///
/// @param code a code, or words when `inWords`
/// @param weight not a number when it could not be read
/// @param sentCode what a violation of the code repeats
/// @param sentWeight what a violation of the weight repeats
/// @param inWords whether `code` may be words; such a field is added unless the profile has it already
record FieldInput(String code, double weight, GivenValue sentCode, GivenValue sentWeight, boolean inWords) {

    private static final double USUAL_WEIGHT = 1;
    private static final double ADDED_WEIGHT = 2;
    private static final String NUMBER = "[0-9]{1,9}(\\.[0-9]{1,9})?";

    /// Parses `/25/75:3`, or `/25/75` with the weight 1.
    static FieldInput ofText(String parameter, String text) {
        GivenValue sent = new GivenValue(parameter, text);
        int colon = text.indexOf(':');
        String code = colon < 0 ? text : text.substring(0, colon);
        return new FieldInput(code, colon < 0 ? USUAL_WEIGHT : number(text.substring(colon + 1)), sent, sent, false);
    }

    /// The element of a JSON list at a path such as `fields[0]`.
    static FieldInput ofBody(String path, @Nullable FieldRequest given) {
        String code = given == null || given.field() == null ? "" : given.field();
        double weight = given == null || given.weight() == null ? USUAL_WEIGHT : given.weight();
        return new FieldInput(
                code,
                weight,
                new GivenValue(path + ".field", code),
                new GivenValue(path + ".weight", String.valueOf(weight)),
                false);
    }

    /// A field to add, by code or words.
    static FieldInput ofWords(String parameter, String words) {
        GivenValue sent = new GivenValue(parameter, words);
        return new FieldInput(words, ADDED_WEIGHT, sent, sent, true);
    }

    private static double number(String text) {
        return text.matches(NUMBER) ? Double.parseDouble(text) : Double.NaN;
    }
}
