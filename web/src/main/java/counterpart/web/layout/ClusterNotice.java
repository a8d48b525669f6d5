package counterpart.web.layout;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Cluster.Existence;
import counterpart.engine.model.Cluster.FormerName;
import counterpart.engine.model.Localised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a page says of a cluster that lapsed, is doubtful or had another name.
///
/// @param state `active`, `doubtful` or `lapsed`
/// @param sentences each a text of its own
/// @param successor address of the cluster that continues its work, null when there is none in the data
/// @param sources addresses of the pages that show it
public record ClusterNotice(
        String state, List<String> sentences, @Nullable String successor, List<String> sources) {

    public ClusterNotice {
        sentences = List.copyOf(sentences);
        sources = List.copyOf(sources);
    }

    /// The notice on a cluster, empty for one that exists and never had another name.
    public static Optional<ClusterNotice> of(Cluster cluster, Dataset dataset, Messages texts) {
        Existence existence = cluster.existence();
        Optional<Cluster> successor = Optional.ofNullable(existence.successor()).flatMap(dataset::findCluster);
        List<String> sentences = new ArrayList<>(ofState(existence, texts));
        Optional.ofNullable(existence.successor())
                .map(name ->
                        successor.map(next -> next.name().in(texts.language())).orElse(name))
                .ifPresent(name -> sentences.add(texts.of("state.successor", name)));
        if (!cluster.formerNames().isEmpty()) {
            sentences.add(texts.of("state.former", names(cluster.formerNames(), texts)));
        }
        String address = successor.map(next -> "/clusters/" + next.id()).orElse(null);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClusterNotice(existence.state().key(), sentences, address, existence.sources()));
    }

    private static List<String> ofState(Existence existence, Messages texts) {
        List<String> sentences = new ArrayList<>();
        Localised note = existence.note();
        if (note != null) {
            sentences.add(texts.of("state." + existence.state().key(), note.in(texts.language())));
        }
        if (!existence.since().isEmpty()) {
            sentences.add(texts.of("state.since", texts.partialDate(existence.since())));
        }
        LocalDate until = existence.fundedUntil();
        if (until != null) {
            sentences.add(texts.of("state.funded", texts.date(until)));
        }
        if (!existence.asOf().isEmpty()) {
            sentences.add(texts.of("state.asof", texts.partialDate(existence.asOf())));
        }
        return sentences;
    }

    private static String names(List<FormerName> names, Messages texts) {
        return names.stream().map(former -> name(former, texts)).collect(Collectors.joining("; "));
    }

    private static String name(FormerName former, Messages texts) {
        return former.until().isEmpty()
                ? former.name()
                : texts.of("state.former.until", former.name(), texts.partialDate(former.until()));
    }
}
