package counterpart.web.shortlist.web;

import counterpart.engine.Engine;
import counterpart.engine.json.NamedJson;
import counterpart.engine.model.Language;
import counterpart.web.judgement.Judgements;
import counterpart.web.shortlist.AccessLevel;
import counterpart.web.shortlist.Shortlist;
import counterpart.web.shortlist.Shortlists;
import counterpart.web.user.AuthenticatedUser;
import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The visitor's lists and judgements, for pages with an add-to-list form. Reads the database when a template needs
/// it, once per request, and never without a signed-in user.
public final class ShortlistWidget {

    private final Optional<AuthenticatedUser> person;
    private final Shortlists lists;
    private final Judgements judgements;
    private final Engine engine;
    private final Map<String, Map<String, String>> judged = new HashMap<>();
    private Optional<List<Shortlist>> writable = Optional.empty();

    ShortlistWidget(Optional<AuthenticatedUser> person, Shortlists lists, Judgements judgements, Engine engine) {
        this.person = person;
        this.lists = lists;
        this.judgements = judgements;
        this.engine = engine;
    }

    /// The lists that the visitor may edit, the last changed first.
    public List<Shortlist> lists() {
        List<Shortlist> found =
                writable.orElseGet(() -> person.map(this::editable).orElse(List.of()));
        writable = Optional.of(found);
        return found;
    }

    /// The lists of a cluster that the visitor may edit.
    public List<Shortlist> lists(String cluster) {
        return lists().stream().filter(list -> list.cluster().equals(cluster)).toList();
    }

    /// Those lists of a cluster that contain a region or an institution in it.
    public List<Shortlist> holding(String cluster, String region) {
        return holdingRegion(region).stream()
                .filter(list -> list.cluster().equals(cluster))
                .toList();
    }

    /// Those lists of any cluster that contain a region or an institution in it.
    public List<Shortlist> holdingRegion(String region) {
        return lists().stream()
                .filter(list ->
                        list.entries().stream().anyMatch(entry -> entry.region().equals(region)))
                .toList();
    }

    /// Those lists that contain an institution.
    public List<Shortlist> holding(String institution) {
        return lists().stream()
                .filter(list -> list.entry(institution).isPresent())
                .toList();
    }

    /// The visitor's judgement of a region or an institution for a cluster; empty without one.
    public String judgement(String cluster, String subject) {
        return judged.computeIfAbsent(cluster, this::judgementsOn).getOrDefault(subject, "");
    }

    /// The name of a cluster.
    public String clusterName(String cluster, String lang) {
        return engine.data()
                .findCluster(cluster)
                .map(found -> found.name().in(language(lang)))
                .orElse(cluster);
    }

    /// The clusters for which the visitor may create lists, by name.
    public List<NamedJson> clusters(String lang) {
        Collator collator = Collator.getInstance(Locale.of(lang));
        return engine.data().clusters().stream()
                .filter(cluster -> mayCreate(cluster.id()))
                .map(cluster -> NamedJson.of(cluster, language(lang)))
                .sorted((one, other) -> collator.compare(one.name(), other.name()))
                .toList();
    }

    /// Whether the visitor may create lists for a cluster.
    public boolean mayCreate(String cluster) {
        return person.filter(visitor -> visitor.mayEdit(cluster)).isPresent();
    }

    /// The clusters that could use an institution, of those for which the visitor may create lists.
    public List<NamedJson> fitting(String institution, String lang) {
        return engine.details().institution(institution).uses().stream()
                .filter(use -> mayCreate(use.cluster().id()))
                .map(use -> NamedJson.of(use.cluster(), language(lang)))
                .toList();
    }

    /// The visitor's judgements of an institution, by cluster name.
    public Map<String, String> judgementsOf(String institution, String lang) {
        return person.map(visitor -> judgements.on(visitor.id(), institution)).orElse(Map.of()).entrySet().stream()
                .collect(Collectors.toMap(judgement -> clusterName(judgement.getKey(), lang), Map.Entry::getValue));
    }

    private static Language language(String lang) {
        return Language.ofCodeOrDefault(lang);
    }

    private List<Shortlist> editable(AuthenticatedUser visitor) {
        return lists.of(visitor.id()).stream()
                .filter(list -> Shortlists.levelOf(list, visitor.id()).includes(AccessLevel.EDIT))
                .toList();
    }

    private Map<String, String> judgementsOn(String cluster) {
        return person.map(visitor -> judgements.of(visitor.id(), cluster)).orElse(Map.of());
    }
}
