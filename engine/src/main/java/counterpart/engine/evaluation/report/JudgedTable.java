package counterpart.engine.evaluation.report;

import counterpart.engine.evaluation.judged.JudgedList;
import counterpart.engine.evaluation.judged.JudgedStrategy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Formats the lists measured against judgements.
final class JudgedTable {

    private JudgedTable() {}

    /// As Markdown; empty without judgements.
    static String of(List<JudgedStrategy> judged) {
        if (judged.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("## Judged (" + judged.getFirst().lists().size() + " clusters, lists as shown)\n\n");
        text.append(
                "| strategy | nDCG@10 | share graded 0 | unprompted found | graded below 0.75 | without judgement |\n");
        text.append("|---|---|---|---|---|---|\n");
        judged.forEach(one -> text.append(TextReport.line(
                "| %s | %s | %s | %s | %d | %.3f |",
                one.name(), one.ndcg(), one.graded0(), one.unprompted(), one.weak(), one.withoutJudgement())));
        return text.append('\n').toString();
    }

    /// As JSON values.
    static Map<String, Object> json(List<JudgedStrategy> judged) {
        Map<String, Object> json = new LinkedHashMap<>();
        judged.forEach(one -> json.put(one.name(), json(one)));
        return json;
    }

    private static Map<String, Object> json(JudgedStrategy one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nDCG@10", JsonReport.interval(one.ndcg()));
        json.put("graded0", JsonReport.interval(one.graded0()));
        json.put("unprompted", JsonReport.interval(one.unprompted()));
        json.put("below0.75", one.weak());
        json.put("withoutJudgement", JsonReport.rounded(one.withoutJudgement()));
        json.put("clusters", one.lists().stream().map(JudgedTable::json).toList());
        return json;
    }

    private static Map<String, Object> json(JudgedList list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cluster", list.cluster());
        json.put("nDCG@10", JsonReport.rounded(list.ndcg()));
        json.put("graded0", JsonReport.rounded(list.graded0()));
        json.put("unprompted", JsonReport.rounded(list.unprompted()));
        json.put("below0.75", list.weak());
        json.put("withoutJudgement", JsonReport.rounded(list.withoutJudgement()));
        return json;
    }
}
