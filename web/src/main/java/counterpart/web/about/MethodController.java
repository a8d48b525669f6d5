package counterpart.web.about;

import counterpart.engine.Engine;
import counterpart.engine.evaluation.report.RankerNames;
import counterpart.engine.ranking.Strategy;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.layout.glossary.Glossary;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// Explains the score, its predictive quality, its data and its words.
@PageController
public class MethodController {

    static final String[] SHOWN = {
        "ranker", "nDCG@10", "PS-nDCG@10", "regions named", "largest share", "personalisation"
    };

    private final Optional<EvaluationReport> evaluation = EvaluationReport.embedded();

    @GetMapping("/method")
    String method(Engine engine, Locale locale, Model model) {
        model.addAttribute("language", Layout.language(locale));
        model.addAttribute("factors", factors());
        model.addAttribute("strategies", Strategy.keys());
        evaluation.ifPresent(report -> {
            model.addAttribute("aims", report.table("## In short", locale));
            model.addAttribute(
                    "results",
                    report.table("## Results", locale)
                            .only(SHOWN)
                            .withNames(name -> RankerNames.in(name, Layout.language(locale))));
        });
        model.addAttribute("quality", DataQualitySummary.of(engine.data(), Layout.language(locale)));
        model.addAttribute("sources", engine.data().tables().sources());
        model.addAttribute("version", engine.data().version());
        return "about/method";
    }

    @GetMapping("/method/glossary")
    String glossary(Model model) {
        model.addAttribute("terms", Glossary.embedded().terms());
        return "about/glossary";
    }

    static List<FactorWeights> factors() {
        return Strategy.COMPLEMENT.weights().asMap().keySet().stream()
                .map(factor -> new FactorWeights(
                        factor,
                        Strategy.keys().stream()
                                .map(key -> Strategy.find(key).orElseThrow())
                                .map(strategy -> Math.round(strategy.weights().of(factor)))
                                .toList()))
                .sorted(Comparator.comparing(
                                (FactorWeights one) -> one.weights().getFirst())
                        .reversed())
                .toList();
    }

    /// A factor with its weight in each strategy.
    record FactorWeights(String factor, List<Long> weights) {}
}
