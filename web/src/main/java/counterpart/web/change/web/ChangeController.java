package counterpart.web.change.web;

import counterpart.engine.Engine;
import counterpart.engine.model.Cluster;
import counterpart.web.account.AbsoluteLinks;
import counterpart.web.change.Changes;
import counterpart.web.layout.Layout;
import counterpart.web.layout.PageController;
import counterpart.web.layout.ViewContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What is new for a cluster: page and feed.
@PageController
class ChangeController {

    private static final int LINES = 50;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Changes changes;
    private final AbsoluteLinks addresses;
    private final Clock clock;

    ChangeController(Changes changes, AbsoluteLinks addresses, Clock clock) {
        this.changes = changes;
        this.addresses = addresses;
        this.clock = clock;
    }

    @GetMapping("/clusters/{id}/changes")
    String page(
            Engine engine,
            @PathVariable String id,
            @ModelAttribute(name = "layout", binding = false) Layout layout,
            Model model) {
        Cluster cluster = cluster(engine, id);
        model.addAttribute("cluster", cluster.id());
        model.addAttribute("name", cluster.name().in(layout.texts().language()));
        model.addAttribute("lines", lines(engine, cluster, layout));
        return "change/web/changes";
    }

    @GetMapping(path = "/clusters/{id}/changes.atom", produces = AtomFeed.MEDIA_TYPE)
    ResponseEntity<String> feed(
            Engine engine, @PathVariable String id, @ModelAttribute(name = "layout", binding = false) Layout layout) {
        Cluster cluster = cluster(engine, id);
        List<ChangeLine> lines = lines(engine, cluster, layout);
        String page = layout.link("/clusters/" + cluster.id() + "/changes");
        AtomFeed feed = new AtomFeed(
                layout.text("changes.title", cluster.name().in(layout.texts().language())),
                layout.lang(),
                addresses.of(""),
                layout.link("/clusters/" + cluster.id() + "/changes.atom"),
                page,
                lines.isEmpty() ? today() : lines.getFirst().at(),
                lines);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, AtomFeed.MEDIA_TYPE)
                .lastModified(lines.isEmpty() ? Instant.EPOCH : lines.getFirst().at())
                .eTag("W/\"" + engine.data().version() + "-" + lines.size() + "-"
                        + feed.updated().toEpochMilli() + "-" + layout.lang() + "\"")
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(feed.xml());
    }

    /// The age of a feed without entries.
    private Instant today() {
        return LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
    }

    private List<ChangeLine> lines(Engine engine, Cluster cluster, Layout layout) {
        ViewContext view = new ViewContext(engine.data(), layout, layout.texts());
        return changes.latest(cluster.id(), LINES).stream()
                .map(change -> ChangeLine.of(change, view))
                .toList();
    }

    private static Cluster cluster(Engine engine, String id) {
        return engine.data()
                .findCluster(id.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
