package counterpart.engine.data.linkage;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Writes any name in plain Latin letters, one spelling for all usual ways to write a letter: `Universität` and
/// `UNIVERSITAET` become the same. Greek follows ELOT 743, Cyrillic the passport spelling (ICAO 9303), each then with
/// the same simplifications as Latin letters.
public final class Transliteration {

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
        StringBuilder text = new StringBuilder();
        for (char letter : bare(lower).toCharArray()) {
            text.append(PLAIN.getOrDefault(letter, String.valueOf(letter)));
        }
        String latin = text.toString().replaceAll("['’`´.]", "").replaceAll("[^a-z0-9]+", " ");
        return latin.strip().replaceAll("([aou])e", "$1").replaceAll("aa", "a");
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
