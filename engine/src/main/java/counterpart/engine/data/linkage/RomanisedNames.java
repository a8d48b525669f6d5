package counterpart.engine.data.linkage;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Recognises legal names in romanised Greek and in Turkish without its letters (`Idiotiki Kefalaiouchiki Etaireia`,
/// `Sanayi ve Ticaret Anonim Sirketi`), which nobody uses outside registers, and removes the legal form.
public final class RomanisedNames {

    private static final int ASCII = 0x80;
    private static final int LATIN_1 = 0x100;
    private static final Set<String> COUNTRIES = Set.of("GR", "CY", "TR");

    /// Words of legal forms.
    private static final Pattern LEGAL = Pattern.compile(
            ".*etair(e?i)?a|etaireia.*|etairia|.*kefal?aiou(ch|x|h)ikh?i.*|.*kefaiouchiki.*|anon[iy]m(i|os|oy|ou|h)?"
                    + "|monoprosopi|periorismenis|eyth[iy]nis|e[fvu]th[iy]nis|kerdoskopiki|astiki|emporiki|viomi(ch|h)aniki|"
                    + "viomixaniki|sirketi?|anonim(i?etair|sirket).*|eteria|sti|sanayi|sanayii|ticaret|idiotiki|amke|ike");

    /// Words that continue a legal form, but are none on their own.
    private static final Set<String> JOINING = Set.of("kai", "ve", "mi", "ltd", "limited", "as", "ae", "dis", "ic");

    /// Words that show that a name is not meant for readers of English.
    private static final Pattern FOREIGN = Pattern.compile(
            "panepist.*|idr[yi]ma|kentro.*|ethnik.*|ellinik(?!a$).*|erevn.*|ereun.*|inst[iu]tou?to|dimos|dimou|perifereia|"
                    + "ypourg.*|organismos|kai|tis|ton|tou|stis|gia|technologias|technologies pliro.*|pliroforik.*|"
                    + "pliroforias|epikoinon.*|systimat.*|efarmog.*|yp?iresi.*|lyseis|epicheir.*|dimosia|kypriak.*|"
                    + "diethnes|geniki|grammatia|cha?rok.*|koinoni.*|synetair.*|syllog.*|diktyo|anaptyxi.*|eparch.*|"
                    + "efarmosm.*|symvoul.*|michaniki.*|viom.*|astik.*|energeiak.*|psifiak.*|prostas.*|"
                    + "universitesi|teknolojil.*|arastirma|muhendislik|yazilim|bilisim|hizmetleri|belediye.*|bakanlig.*|"
                    + "mudurlug.*|baskanlig.*|vakfi|dernegi|kurumu|merkezi|ve|danismanlik|"
                    + "gelistirme|uygulama|insaat|gida|"
                    + "yfypourg.*|nosokom.*|mouseio|archi|enos[ie]s?|syndesmos|perifer.*|dia(ch|x)eiris.*|elladas|ellados|"
                    + "kyprou|foreas|tameio|polytechneio|institoyto|eforeia|aroporias?|dimot.*|kritis|"
                    + "valiligi|ajansi|odasi|isletme.*|fabrikalari|saglik|ilac|urunleri|universite");

    /// Words of Turkish trade names that are spelled so in Turkish too.
    private static final Pattern TRADE =
            Pattern.compile("teknoloji|otomotiv|enerji|tekstil|elektrik|elektronik|turkiye");

    private RomanisedNames() {}

    /// Whether a name has a legal form of Greek or Turkish law, or consists of words of these languages in plain
    /// letters.
    ///
    /// @param country ISO code
    public static boolean isRomanised(String name, String country) {
        return isPlain(name, country, LATIN_1)
                && words(name).stream().anyMatch(word -> isLegal(word) || isForeign(word) || isTrade(word));
    }

    /// Whether a name should not be shown: as [#isRomanised], but not for words of trade that are Turkish as they
    /// stand, nor in the spelling of Turkey.
    ///
    /// @param country ISO code
    public static boolean isUnreadable(String name, String country) {
        return isPlain(name, country, ASCII) && words(name).stream().anyMatch(word -> isLegal(word) || isForeign(word));
    }

    private static boolean isPlain(String name, String country, int letters) {
        return COUNTRIES.contains(country) && name.chars().allMatch(letter -> letter < letters);
    }

    /// The name up to the legal form; without its words where the legal form comes first.
    public static String withoutLegalForm(String name) {
        List<String> words = Arrays.asList(name.strip().split("\\s+", -1));
        int end = 0;
        while (end < words.size() && !isLegal(plain(words.get(end)))) {
            end++;
        }
        while (end > 0
                && (JOINING.contains(plain(words.get(end - 1)))
                        || plain(words.get(end - 1)).isEmpty())) {
            end--;
        }
        String before = String.join(" ", words.subList(0, end)).replaceAll("[\\s,&-]+$", "");
        return before.isEmpty() ? others(words) : before;
    }

    private static String others(List<String> words) {
        String others = words.stream()
                .filter(word -> !isLegal(plain(word)) && !JOINING.contains(plain(word)))
                .collect(Collectors.joining(" "))
                .replaceAll("^[\\s,&-]+", "");
        return others.isEmpty() ? String.join(" ", words) : others;
    }

    private static boolean isLegal(String word) {
        return LEGAL.matcher(word).matches();
    }

    private static boolean isForeign(String word) {
        return FOREIGN.matcher(word).matches();
    }

    private static boolean isTrade(String word) {
        return TRADE.matcher(word).matches();
    }

    private static List<String> words(String name) {
        return List.of(Transliteration.plain(name).split(" ", -1));
    }

    private static String plain(String word) {
        return Transliteration.plain(word).strip();
    }
}
