package counterpart.engine.ranking.explanation.sentence;

import counterpart.engine.model.Institution;
import java.util.Locale;
import java.util.regex.Pattern;

/// Chooses the name by which people call an institution: its short name where that is well known or the full name is
/// long, without legal form.
public final class InstitutionNames {

    /// The longest full name that is read at a glance: where a registry gives it, and where only a participant does,
    /// which is often a transliteration or a legal name.
    private static final int LONGEST_REGISTERED = 40;

    private static final int LONGEST_OF_PARTICIPANT = 25;
    private static final int LONGEST_ACRONYM = 12;
    private static final int LONGEST_SHORT_NAME = 40;
    private static final int SHORTEST_ACRONYM = 3;

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?iu)[,;]?[ -]+(gmbh( *& *co\\.? *kg)?|mbh|ag|se|s\\.?a\\.?|s\\.?l\\.?(u\\.?|l\\.?)?|s\\.?p\\.?a\\.?"
                    + "|s\\.?r\\.?l\\.?|b\\.?v\\.?|n\\.?v\\.?|vzw|asbl|oyj?|ab|a/?s|aps|ltd\\.?|limited|llc|inc\\.?|corp\\.?|e\\. ?v\\.|ev|kg"
                    + "|sas|sarl|kft|zrt|sp\\. ?z ?o\\. ?o\\.|doo|d\\.o\\.o\\.|aie|plc|single member .*|anonim [sş]irketi|a\\.[sş]\\.|anonymi etaireia|ae|ike|societe anonyme)$");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{7,}");
    private static final Pattern BRACKETS = Pattern.compile(" \\([^()]*\\)$");
    private static final Pattern LEGAL_START = Pattern.compile(
            "(?iu)^(stichting|fundaci[oó]n?|funda[cç][aã]o|fondazione|fondation|asociaci[oó]n) (?-i:(?=\\p{Lu}))");

    private InstitutionNames() {}

    /// The name to be used in a sentence.
    public static String called(Institution institution) {
        String full = withoutLegalForm(institution.name());
        String shortName = institution.shortName();
        boolean registered = institution.ror() != null;
        int longest = registered ? LONGEST_REGISTERED : LONGEST_OF_PARTICIPANT;
        boolean preferred = full.length() > longest || (!registered && shortName != null && isMixedCase(shortName));
        return shortName != null && isUsable(shortName) && preferred ? asWord(withoutNetwork(shortName)) : full;
    }

    /// The name of a cluster to be used in a sentence: without legal form and without what stands in brackets at its
    /// end.
    static String called(String cluster) {
        return withoutLegalForm(BRACKETS.matcher(cluster).replaceFirst(""));
    }

    /// An acronym, or a short name written as words.
    private static boolean isUsable(String shortName) {
        return shortName.length() >= SHORTEST_ACRONYM
                && shortName.length() <= (isMixedCase(shortName) ? LONGEST_SHORT_NAME : LONGEST_ACRONYM);
    }

    /// A name in capitals that is too long to be an acronym, as a word.
    private static String asWord(String shortName) {
        return CAPITALS.matcher(shortName).matches()
                ? shortName.charAt(0) + shortName.substring(1).toLowerCase(Locale.ROOT)
                : shortName;
    }

    /// Without the mark of the network of Catalan research centres, which is no part of the name.
    private static String withoutNetwork(String shortName) {
        return shortName.replaceFirst(" ?- ?CERCA$", "");
    }

    /// Whether it is written as words, with more small letters than capitals.
    private static boolean isMixedCase(String text) {
        return text.chars().filter(Character::isLowerCase).count()
                > text.chars().filter(Character::isUpperCase).count();
    }

    private static String withoutLegalForm(String name) {
        String rest = LEGAL_START.matcher(name).replaceFirst("");
        String shorter = LEGAL_FORM.matcher(rest).replaceFirst("");
        return shorter.length() < SHORTEST_ACRONYM ? name : shorter;
    }
}
