package counterpart.web.account;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Language;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The clusters that can be assigned to an account.
@Component
public final class ClusterOptions {

    /// The clusters that have not lapsed, ordered by name.
    public List<Choice> all(Engine engine, String lang) {
        return choices(engine.data().clusters(), lang);
    }

    private static List<Choice> choices(Collection<Cluster> clusters, String lang) {
        Language language = Language.ofCodeOrDefault(lang);
        return clusters.stream()
                .map(cluster -> new Choice(cluster.id(), cluster.name().in(language)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(language.locale())))
                .toList();
    }

    /// The clusters with the given ids; an unknown id is used as its own name.
    public List<Choice> named(Engine engine, Collection<String> ids, String lang) {
        List<Choice> known = choices(engine.data().allClusters(), lang).stream()
                .filter(choice -> ids.contains(choice.id()))
                .toList();
        Set<String> found = known.stream().map(Choice::id).collect(Collectors.toSet());
        return Stream.concat(
                        known.stream(),
                        ids.stream().filter(id -> !found.contains(id)).map(id -> new Choice(id, id)))
                .toList();
    }

    /// Those of the given ids that exist.
    public Set<String> existing(Engine engine, String... ids) {
        Set<String> known =
                engine.data().allClusters().stream().map(Cluster::id).collect(Collectors.toSet());
        return Arrays.stream(ids).filter(known::contains).collect(Collectors.toSet());
    }

    public record Choice(String id, String name) {}
}
