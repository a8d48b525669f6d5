package counterpart.engine.ranking.explanation.sentence;

import counterpart.engine.model.Institution;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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

    static final Pattern LEGAL_FORM = Pattern.compile(
            "(?iu)[,;]?[ -]+(gmbh( *& *co\\.? *kg)?|mbh|ag|se|s\\.?a\\.?|s\\.?l\\.?(u\\.?|l\\.?)?|s\\.?p\\.?a\\.?"
                    + "|s\\.?r\\.?l\\.?|b\\.?v\\.?|n\\.?v\\.?|vzw|asbl|oyj?|ab|a/?s|aps|ltd\\.?|limited|llc|inc\\.?|corp\\.?|e\\. ?v\\.|ev|kg"
                    + "|sas|sarl|kft|zrt|sp\\. ?z ?o\\. ?o\\.|doo|d\\.o\\.o\\.|aie|plc|single member .*|anonim [sş]irketi|a\\.[sş]\\.|anonymi etaireia|ae|ike|societe anonyme)$");

    /// The last words of legal forms, in small letters and without dots: only names that end so are searched for one.
    private static final Set<String> LAST_WORDS = Set.of(
            "kg",
            "cokg",
            "gmbh",
            "mbh",
            "ag",
            "se",
            "sa",
            "sl",
            "slu",
            "sll",
            "spa",
            "srl",
            "bv",
            "nv",
            "vzw",
            "asbl",
            "oy",
            "oyj",
            "ab",
            "as",
            "a/s",
            "aps",
            "ltd",
            "limited",
            "llc",
            "inc",
            "corp",
            "v",
            "ev",
            "sas",
            "sarl",
            "kft",
            "zrt",
            "o",
            "oo",
            "doo",
            "aie",
            "plc",
            "sirketi",
            "şirketi",
            "aş",
            "etaireia",
            "ae",
            "ike",
            "anonyme");

    private static final Pattern SINGLE_MEMBER = Pattern.compile("(?iu)[ -]single member ");
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
        Matcher start = LEGAL_START.matcher(name);
        String rest = start.lookingAt() ? name.substring(start.end()) : name;
        String shorter = mayHaveLegalForm(rest) ? LEGAL_FORM.matcher(rest).replaceFirst("") : rest;
        return shorter.length() < SHORTEST_ACRONYM ? name : shorter;
    }

    /// False only for names without legal form.
    static boolean mayHaveLegalForm(String name) {
        int last = 1 + Math.max(name.lastIndexOf(' '), name.lastIndexOf('-'));
        return LAST_WORDS.contains(smallLetters(name, last))
                || SINGLE_MEMBER.matcher(name).find();
    }

    /// What follows a position, letter by letter as [Pattern#UNICODE_CASE] compares, without dots.
    private static String smallLetters(String name, int from) {
        StringBuilder letters = new StringBuilder(name.length() - from);
        for (int i = from; i < name.length(); i++) {
            if (name.charAt(i) != '.') {
                letters.append(Character.toLowerCase(Character.toUpperCase(name.charAt(i))));
            }
        }
        return letters.toString();
    }
}
