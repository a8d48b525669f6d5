package counterpart.engine.evaluation.report;

import counterpart.engine.message.Messages;
import counterpart.engine.model.Language;
import java.util.Locale;

/// Names of the rankers that are compared, as readers of a language know them.
public final class RankerNames {

    private static final Messages NAMES = Messages.load("counterpart/engine/evaluation/report/rankers");

    private RankerNames() {}

    /// The name of a ranker in a language. A ranker without a name of its own, such as a strategy, is called as in the
    /// report.
    ///
    /// @param ranker its name in the report, for example `popularity in the field`
    public static String in(String ranker, Language language) {
        String key = ranker.toLowerCase(Locale.ROOT).replace(' ', '-');
        return NAMES.has(key) ? NAMES.text(language, key) : ranker;
    }
}
