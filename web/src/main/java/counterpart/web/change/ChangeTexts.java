package counterpart.web.change;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Programme;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Project;
import counterpart.web.layout.Messages;
import java.util.List;
import java.util.stream.Collectors;

/// Says in one language what changed. Names are those of the data in service; what it no longer has is called by its
/// id.
///
/// @param texts the language
public record ChangeTexts(Dataset dataset, Messages texts) {

    private static final int NAMED = 3;
    private static final int SHOWN_OF_VERSION = 8;

    /// One sentence without the cluster's name.
    public String text(Change change) {
        String key = "change." + change.kind().key();
        return switch (change.kind()) {
            case DATA_RELEASE ->
                texts.of(key, version(change), change.clusters().size());
            case CORRECTION_APPROVED, CORRECTION_WITHDRAWN -> texts.of(key);
            case REGION_ENTERED -> texts.of(key, region(first(change.regions())), change.number());
            case PROJECTS_ADDED -> texts.of(key, change.number(), projects(change.subjects()));
            case PROGRAMME_OPENED -> texts.of(key, programme(first(change.subjects())));
            case CALL_CLOSES, PROGRAMME_ENDS ->
                texts.of(
                        key, programme(first(change.subjects())), change.due() == null ? "" : texts.date(change.due()));
        };
    }

    /// The path of the page that shows it, without language.
    public String path(Change change) {
        String cluster = change.clusters().isEmpty() ? "" : "/clusters/" + first(change.clusters());
        return switch (change.kind()) {
            case DATA_RELEASE -> "/method";
            case CORRECTION_APPROVED, CORRECTION_WITHDRAWN -> cluster + "/history";
            case REGION_ENTERED -> cluster + "/regions/" + first(change.regions());
            case PROJECTS_ADDED ->
                change.number() == 1
                        ? "/projects/" + first(change.subjects())
                        : "/projects?cluster=" + first(change.clusters());
            case PROGRAMME_OPENED, CALL_CLOSES, PROGRAMME_ENDS -> "/programmes/" + first(change.subjects());
        };
    }

    /// The name of a cluster.
    public String cluster(String id) {
        return dataset.findCluster(id)
                .map(Cluster::name)
                .map(name -> name.in(texts.language()))
                .orElse(id);
    }

    private static String version(Change change) {
        String version = change.dataVersion();
        return version.substring(0, Math.min(SHOWN_OF_VERSION, version.length()));
    }

    private String region(String id) {
        return dataset.findRegion(new RegionId(id))
                .map(region -> region.name().in(texts.language()))
                .orElse(id);
    }

    private String programme(String id) {
        return dataset.findProgramme(id)
                .map(Programme::name)
                .map(name -> name.in(texts.language()))
                .orElse(id);
    }

    private String projects(List<String> ids) {
        return ids.stream()
                .limit(NAMED)
                .map(id -> dataset.findProject(id).map(ChangeTexts::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    private static String name(Project project) {
        return project.acronym().isEmpty() ? project.title() : project.acronym();
    }

    private static String first(List<String> ids) {
        return ids.isEmpty() ? "" : ids.getFirst();
    }
}
