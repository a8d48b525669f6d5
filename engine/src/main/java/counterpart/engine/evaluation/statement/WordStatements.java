package counterpart.engine.evaluation.statement;

import counterpart.engine.model.Language;
import counterpart.engine.ranking.Match;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks the words of the sentences: no kind of place is said twice.
final class WordStatements {

    /// `Region Region Murcia`, `Region Bezirk Haifa`, `Region Hauptstadtregion`, and any word said twice in a row.
    private static final Pattern DOUBLED = Pattern.compile(
            "(?iuU)\\b(region( \\S+)? \\S*(region|bezirk|provinz|gemeinschaft|distrikt|district|province|community)\\b"
                    + "|([\\p{L}]{3,}) \\4\\b)");

    private WordStatements() {}

    static void check(Match match, BiConsumer<Fault, String> found) {
        for (Language language : Language.values()) {
            Matcher doubled = DOUBLED.matcher(match.sentence().in(language));
            if (doubled.find()) {
                found.accept(Fault.DOUBLED_WORD, language.code() + " " + doubled.group());
            }
        }
    }
}
