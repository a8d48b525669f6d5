package counterpart.engine.data.importer.cluster;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.LanguageColumns;
import counterpart.engine.data.importer.build.PackageBuilder;
import counterpart.engine.data.importer.build.TableRows;
import counterpart.engine.data.importer.raw.ImportReport.Outcome;
import counterpart.engine.model.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Writes which clusters lapsed, are doubtful or had another name. The hand-kept table `cluster_doubts` has the texts
/// and dates that the facts lack, and marks further clusters as doubtful.
final class ClusterStates {

    private static final String DOUBTFUL = "doubtful";

    private final ClusterFacts facts;
    private final ClusterRows rows;
    private final PackageBuilder builder;
    private final Map<String, CsvRow> notes = new HashMap<>();

    ClusterStates(ClusterFacts facts, ClusterRows rows, PackageBuilder builder) {
        this.facts = facts;
        this.rows = rows;
        this.builder = builder;
        builder.target().readIfPresent("cluster_doubts", row -> notes.put(row.required("cluster"), row));
    }

    /// @param changes with the lists `lapsed`, `doubtful` and `renamed`
    void add(JsonNode changes) {
        builder.tables().begin("cluster_changes");
        changes.path("lapsed").valueStream().filter(this::isKnown).forEach(this::addLapsed);
        Set<String> doubted = new HashSet<>();
        changes.path(DOUBTFUL).valueStream().filter(this::isKnown).forEach(doubt -> {
            doubted.add(FactsReader.text(doubt, "id"));
            addDoubtful(doubt);
        });
        notes.keySet().stream()
                .filter(cluster -> !doubted.contains(cluster))
                .sorted()
                .forEach(this::addNoted);
        changes.path("renamed").valueStream().filter(this::isRenamedCluster).forEach(this::addRenamed);
    }

    private boolean isKnown(JsonNode change) {
        boolean known = rows.contains(FactsReader.text(change, "id"));
        if (!known) {
            skip("unknown cluster", FactsReader.text(change, "id"));
        }
        return known;
    }

    /// Whether a cluster got another name, rather than a further one or none.
    private boolean isRenamedCluster(JsonNode renamed) {
        String from = FactsReader.text(renamed, "from");
        boolean isRenamed = rows.contains(FactsReader.text(renamed, "id"))
                && !FactsReader.text(renamed, "to").startsWith(from);
        if (!isRenamed) {
            skip("no cluster with another name", from);
        }
        return isRenamed;
    }

    private void addLapsed(JsonNode lapsed) {
        add(
                List.of(
                        FactsReader.text(lapsed, "id"),
                        "lapsed",
                        "",
                        "",
                        FactsReader.text(lapsed, "when"),
                        FactsReader.text(lapsed, "successor"),
                        ""),
                language -> FactsReader.text(lapsed, "note_" + language.code()),
                Stream.concat(source(lapsed), FactsReader.texts(lapsed, "more_sources").stream()),
                facts.asOf());
    }

    private void addDoubtful(JsonNode doubt) {
        String cluster = FactsReader.text(doubt, "id");
        CsvRow note = notes.get(cluster);
        if (note == null) {
            skip("doubt has no text in cluster_doubts; the English one stands", cluster);
            String reason = FactsReader.text(doubt, "reason");
            add(doubtful(cluster, ""), language -> reason, source(doubt), facts.asOf());
        } else {
            add(note, source(doubt));
        }
    }

    private void addNoted(String cluster) {
        CsvRow note = notes.get(cluster);
        if (note != null && rows.contains(cluster)) {
            add(note, Stream.empty());
        } else {
            skip("cluster_doubts has an unknown cluster", cluster);
        }
    }

    private void addRenamed(JsonNode renamed) {
        add(
                List.of(
                        FactsReader.text(renamed, "id"),
                        "renamed",
                        FactsReader.text(renamed, "from"),
                        FactsReader.text(renamed, "former_id"),
                        FactsReader.text(renamed, "when"),
                        "",
                        ""),
                language -> "",
                source(renamed),
                facts.asOf());
    }

    private void add(CsvRow note, Stream<String> sources) {
        add(
                doubtful(note.required("cluster"), note.text("funded_until")),
                language -> note.text("note_" + language.code()),
                sources,
                note.text("as_of"));
    }

    private void add(List<String> change, Function<Language, String> note, Stream<String> sources, String asOf) {
        builder.tables()
                .add(
                        "cluster_changes",
                        LanguageColumns.row(
                                change, note, List.of(TableRows.list(sources.toList()), asOf, facts.source())));
    }

    private static List<String> doubtful(String cluster, String fundedUntil) {
        return List.of(cluster, DOUBTFUL, "", "", "", "", fundedUntil);
    }

    private static Stream<String> source(JsonNode change) {
        return Stream.of(FactsReader.text(change, "source")).filter(source -> !source.isEmpty());
    }

    private void skip(String reason, String detail) {
        builder.report().add(Outcome.SKIPPED, facts.file(), 0, reason, detail);
    }
}
