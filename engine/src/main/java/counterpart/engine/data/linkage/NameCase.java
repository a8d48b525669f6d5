package counterpart.engine.data.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Restores upper and lower case of names that a source writes in capitals. The spelling of words is learned from names
/// in mixed case; legal forms and acronyms follow rules. Lost accents are not restored.
public final class NameCase {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d][\\p{L}\\p{M}\\d.&]*");
    private static final Pattern ELIDED = Pattern.compile("(?<=^|\\s)([DL])(['’])(?=\\p{L})");
    private static final Set<String> VOWELS = Set.of("A", "E", "I", "O", "U", "Y");
    private static final int LONGEST_ACRONYM = 5;
    private static final int SHORT = 3;
    private static final int SEEN = 2;
    private static final Map<String, String> FORMS = Map.ofEntries(
            form("GmbH"),
            form("gGmbH"),
            form("mbH"),
            form("e.V."),
            form("eV"),
            form("AG"),
            form("KG"),
            form("KGaA"),
            form("SE"),
            form("UG"),
            form("S.p.A."),
            form("SpA"),
            form("SRL"),
            form("S.r.l."),
            form("S.c.a.r.l."),
            form("Scarl"),
            form("s.r.o"),
            form("d.o.o"),
            form("v.v.i"),
            form("Zoo"),
            form("SA"),
            form("SAS"),
            form("SARL"),
            form("ASBL"),
            form("AISBL"),
            form("VZW"),
            form("BV"),
            form("NV"),
            form("AB"),
            form("ASA"),
            form("AS"),
            form("ApS"),
            form("Oy"),
            form("Oyj"),
            form("ehf"),
            form("SL"),
            form("SLU"),
            form("SLL"),
            form("Lda"),
            form("S.L."),
            form("Ltd"),
            form("Ltd."),
            form("Limited"),
            form("Inc"),
            form("Inc."),
            form("LLC"),
            form("LLP"),
            form("plc"),
            form("CLG"),
            form("DAC"),
            form("d.o.o."),
            form("doo"),
            form("d.d."),
            form("s.r.o."),
            form("sro"),
            form("a.s."),
            form("z.s."),
            form("z.u."),
            form("o.p.s."),
            form("v.v.i."),
            form("Kft"),
            form("Kft."),
            form("Zrt"),
            form("Zrt."),
            form("Nyrt"),
            form("Sp."),
            form("UAB"),
            form("SIA"),
            form("EOOD"),
            form("OOD"),
            form("EAD"),
            form("AD"),
            form("AE"),
            form("IKE"),
            form("OE"),
            form("Co"),
            form("Co."));
    /// Legal forms that are words or names as well, and so count only at the end of a name.
    private static final Set<String> AT_THE_END = Set.of("SE", "AD", "AS", "OE", "CO", "SA", "SL", "AE", "SPA", "SAS");

    private final Map<String, Map<String, Integer>> seen = new HashMap<>();

    private static Map.Entry<String, String> form(String written) {
        return Map.entry(written.toUpperCase(Locale.ROOT), written);
    }

    /// Learns from names in mixed case; others are ignored.
    public NameCase(Collection<String> names) {
        names.stream().filter(NameCase::isMixed).forEach(this::learn);
    }

    private void learn(String name) {
        Matcher words = WORD.matcher(name);
        boolean first = true;
        while (words.find()) {
            if (!first) {
                String word = words.group();
                seen.computeIfAbsent(word.toUpperCase(Locale.ROOT), key -> new TreeMap<>())
                        .merge(word, 1, Integer::sum);
            }
            first = false;
        }
    }

    private static boolean isMixed(String name) {
        long lower = name.chars().filter(Character::isLowerCase).count();
        long upper = name.chars().filter(Character::isUpperCase).count();
        return upper > 0 && lower > upper;
    }

    /// The name in mixed case; a name that is in mixed case already is returned unchanged.
    ///
    /// @param shortName acronym of the institution
    public String display(String name, @Nullable String shortName) {
        String text = name.replaceAll("\\s+", " ").strip().replaceAll("\\s*\\*.*", "");
        boolean capitals = text.equals(text.toUpperCase(Locale.ROOT));
        if (text.isEmpty() || !(capitals || text.equals(text.toLowerCase(Locale.ROOT)))) {
            return text.isEmpty() ? name : text;
        }
        Matcher words = WORD.matcher(text.toUpperCase(Locale.ROOT));
        StringBuilder written = new StringBuilder();
        while (words.find()) {
            boolean first = words.start() == 0;
            boolean last = words.end() >= text.length() - 1;
            String word = written(words.group(), first, last, shortName);
            words.appendReplacement(written, Matcher.quoteReplacement(word));
        }
        words.appendTail(written);
        return capital(ELIDED.matcher(written).replaceAll(m -> m.group(1).toLowerCase(Locale.ROOT) + m.group(2)));
    }

    private String written(String word, boolean first, boolean last, @Nullable String shortName) {
        String form = FORMS.get(word);
        if (form != null && !first && (last || !AT_THE_END.contains(word))) {
            return form;
        }
        if (word.equalsIgnoreCase(shortName) && (first || last) && word.length() <= LONGEST_ACRONYM) {
            return word;
        }
        String known = known(word);
        if (known != null) {
            return first ? capital(known) : known;
        }
        return isAcronym(word) ? word : capital(word.toLowerCase(Locale.ROOT));
    }

    private @Nullable String known(String word) {
        String best = null;
        int most = SEEN - 1;
        for (Map.Entry<String, Integer> form : seen.getOrDefault(word, Map.of()).entrySet()) {
            if (form.getValue() > most) {
                best = form.getKey();
                most = form.getValue();
            }
        }
        return best;
    }

    /// Very short and no known word, digits, points or ampersands inside, or no vowel to speak it with.
    private static boolean isAcronym(String word) {
        int point = word.indexOf('.');
        boolean inside = point >= 0 && point < word.length() - 1;
        boolean mixed = word.chars().anyMatch(letter -> Character.isDigit(letter) || letter == '&');
        boolean mute = word.length() <= LONGEST_ACRONYM && VOWELS.stream().noneMatch(word::contains);
        return word.length() <= SHORT || inside || mixed || mute;
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
