package counterpart.engine.ranking.explanation;

import counterpart.engine.message.Lists;
import counterpart.engine.message.Messages;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Localised;
import counterpart.engine.model.Region;
import counterpart.engine.ranking.Match;
import counterpart.engine.ranking.factor.FactorContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Explains the match with a region in one sentence: the fields that the cluster lacks, the institutions that hold
/// them, the common fields, the region's gain, the funding programme and the first institution to contact. Unknown
/// parts are left out. The patterns are in `sentences_xx.properties`.
final class Sentences {

    static final Messages TEXTS = Messages.load("counterpart/engine/ranking/explanation/sentences");
    static final Lists LISTS = new Lists(TEXTS);

    private static final int NAMED = 2;

    private final Language language;

    private Sentences(Language language) {
        this.language = language;
    }

    static Localised of(FactorContext question, Region region, Explainer.Findings findings) {
        return Localised.of(language -> new Sentences(language).sentence(question, region, findings));
    }

    private String sentence(FactorContext question, Region region, Explainer.Findings findings) {
        List<String> clauses = Stream.of(
                        lack(question, region, findings),
                        clause("clause.common", labels(findings.commonGround())),
                        clause("clause.gain", labels(findings.offers())),
                        clause("clause.funding", payer(findings)),
                        clause("clause.door", door(findings)))
                .filter(clause -> !clause.isEmpty())
                .toList();
        String text = String.join(text("sentence.clauses", "", ""), clauses);
        return text("sentence.whole", text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    private String lack(FactorContext question, Region region, Explainer.Findings findings) {
        String fields = labels(findings.adds());
        String holders = holders(findings.adds());
        String found = fields.isEmpty() ? "clause.little" : holders.isEmpty() ? "clause.adds" : "clause.adds.at";
        return question.cluster()
                .map(cluster -> text(found + ".cluster", cluster.name(), region.name(), fields, holders))
                .orElseGet(() -> text(found + ".you", "", region.name(), fields, holders));
    }

    private String clause(String key, String about) {
        return about.isEmpty() ? "" : text(key, about);
    }

    private String text(String key, Object... arguments) {
        return TEXTS.text(language, key, arguments);
    }

    private String labels(List<Match.Strength> strengths) {
        return LISTS.joined(
                language,
                strengths.stream()
                        .limit(NAMED)
                        .map(strength -> strength.field().label().in(language))
                        .toList());
    }

    private String holders(List<Match.Strength> adds) {
        return LISTS.joined(
                language,
                adds.stream()
                        .limit(NAMED)
                        .flatMap(strength -> strength.institutions().stream().limit(NAMED))
                        .map(Institution::name)
                        .distinct()
                        .limit(NAMED)
                        .toList());
    }

    private String payer(Explainer.Findings findings) {
        return findings.funding().stream()
                .filter(Match.Funding::fundable)
                .findFirst()
                .map(funding -> funding.programme().name().in(language))
                .orElse("");
    }

    private static String door(Explainer.Findings findings) {
        return findings.door().map(Institution::name).orElse("");
    }
}
