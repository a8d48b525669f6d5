package counterpart.engine.data.linkage;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes any name in plain Latin letters, one spelling for all usual ways to write a letter: `Universität` and
/// `UNIVERSITAET` become the same. Greek follows ELOT 743, Cyrillic the passport spelling (ICAO 9303), each then with
/// the same simplifications as Latin letters.
public final class Transliteration {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final String DROPPED = "'’`´.";
    private static final int ASCII = 0x80;
    private static final Map<Character, String> PLAIN = new HashMap<>();

    static {
        spell("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o");
        spell(
                "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґђљњћџј",
                "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch ie y - e iu ia i i ie g d lj nj c dz j");
        spell("ßøðłđıþæœ", "ss o d l d i th a o");
    }

    private Transliteration() {}

    private static void spell(String letters, String spellings) {
        String[] each = spellings.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            PLAIN.put(letters.charAt(i), each[i].equals("-") ? "" : each[i]);
        }
    }

    /// The name in lower case a-z and digits, everything else as single spaces.
    public static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return simplified(latin(lower.chars().allMatch(letter -> letter < ASCII) ? lower : bare(lower)));
    }

    private static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    /// Letters and digits in words; nothing for points and apostrophes.
    private static String latin(String bare) {
        StringBuilder latin = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            String spelling = letter < ASCII ? null : PLAIN.get(letter);
            if (spelling != null) {
                latin.append(spelling);
            } else if (isWord(letter)) {
                latin.append(letter);
            } else if (DROPPED.indexOf(letter) < 0 && !latin.isEmpty() && latin.charAt(latin.length() - 1) != ' ') {
                latin.append(' ');
            }
        }
        return latin.toString().strip();
    }

    private static boolean isWord(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }

    /// `ae`, `oe` and `ue` lose their `e`; `aa` becomes one letter.
    private static String simplified(String latin) {
        StringBuilder simple = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            simple.append(latin.charAt(i));
            if ("aou".indexOf(latin.charAt(i)) >= 0 && i + 1 < latin.length() && latin.charAt(i + 1) == 'e') {
                i++;
            }
        }
        return simple.toString().replace("aa", "a");
    }
}
