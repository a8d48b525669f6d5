package counterpart.engine.matching;

import counterpart.engine.matching.factor.Question;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The case for a region in one sentence: you lack X; they hold X at A and B; common base Z; they would gain W; P could
/// pay; whom to call first. What is not known is left out.
final class Sentences {

    private static final int NAMED = 2;

    private Sentences() {}

    static Localised of(Question question, Region region, Explanation.Findings findings) {
        return new Localised(english(question, region, findings), german(question, region, findings));
    }

    private static String english(Question question, Region region, Explanation.Findings findings) {
        Language en = Language.EN;
        List<String> parts = new ArrayList<>();
        String who =
                question.cluster().map(Cluster::name).map(name -> name.in(en)).orElse("you");
        String lacks = question.cluster().isPresent() ? " lacks " : " lack ";
        if (findings.adds().isEmpty()) {
            parts.add(region.name().in(en) + " adds little that " + who + lacks.stripTrailing());
        } else {
            parts.add(who + lacks + labels(findings.adds(), en) + "; "
                    + region.name().in(en) + " is strong in it" + prefixed(", at ", holders(findings.adds(), en)));
        }
        add(parts, "common base is ", labels(findings.commonGround(), en), "");
        add(parts, "they would gain know-how in ", labels(findings.offers(), en), "");
        add(parts, "", payer(findings, en), " could pay");
        add(parts, "first address there: ", door(findings), "");
        return sentence(parts);
    }

    private static String german(Question question, Region region, Explanation.Findings findings) {
        Language de = Language.DE;
        List<String> parts = new ArrayList<>();
        String who =
                question.cluster().map(Cluster::name).map(name -> name.in(de)).orElse("Ihnen");
        if (findings.adds().isEmpty()) {
            parts.add("die Region " + region.name().in(de) + " bringt wenig, was " + who + " fehlt");
        } else {
            parts.add("was " + who + " fehlt – " + labels(findings.adds(), de) + " –, ist eine Stärke der Region "
                    + region.name().in(de) + prefixed(", vertreten durch ", holders(findings.adds(), de)));
        }
        add(parts, "gemeinsame Basis: ", labels(findings.commonGround(), de), "");
        add(parts, "die Region gewinnt im Gegenzug: ", labels(findings.offers(), de), "");
        add(parts, "Förderung denkbar über: ", payer(findings, de), "");
        add(parts, "erste Adresse vor Ort: ", door(findings), "");
        return sentence(parts);
    }

    private static void add(List<String> parts, String before, String what, String after) {
        if (!what.isEmpty()) {
            parts.add(before + what + after);
        }
    }

    private static String prefixed(String prefix, String text) {
        return text.isEmpty() ? "" : prefix + text;
    }

    private static String labels(List<Match.Strength> strengths, Language language) {
        return joined(
                strengths.stream()
                        .limit(NAMED)
                        .map(strength -> strength.field().label().in(language))
                        .toList(),
                language);
    }

    private static String holders(List<Match.Strength> adds, Language language) {
        return joined(
                adds.stream()
                        .limit(NAMED)
                        .flatMap(strength -> strength.institutions().stream().limit(NAMED))
                        .map(Institution::name)
                        .distinct()
                        .limit(NAMED)
                        .toList(),
                language);
    }

    private static String payer(Explanation.Findings findings, Language language) {
        return findings.funding().stream()
                .filter(Match.Funding::fundable)
                .findFirst()
                .map(funding -> funding.programme().name().in(language))
                .orElse("");
    }

    private static String door(Explanation.Findings findings) {
        return findings.door().map(Institution::name).orElse("");
    }

    /// "A und B"; a name that has an "und" of its own wants another word between.
    private static String joined(List<String> words, Language language) {
        String and = language == Language.DE ? " und " : " and ";
        String plainer = language == Language.DE ? " sowie " : " as well as ";
        return String.join(words.stream().anyMatch(word -> word.contains(and)) ? plainer : and, words);
    }

    private static String sentence(List<String> parts) {
        String text = String.join("; ", parts);
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
