package counterpart.web.search;

import counterpart.engine.data.Dataset;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Field;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.Institution;
import counterpart.engine.model.Language;
import counterpart.engine.model.Programme;
import counterpart.engine.model.Region;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Project;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The results of a search, as links.
record SearchResults(Dataset dataset) {

    Group clusters(List<String> ids, Language language) {
        return group("cluster", ids, id -> {
            Cluster cluster = dataset.cluster(id);
            return new SearchResult(
                    "/clusters/" + id,
                    cluster.name().in(language),
                    cluster.city(),
                    cluster.existence().state().key());
        });
    }

    Group regions(List<String> ids, Language language) {
        return group("region", ids, id -> {
            Region region = dataset.region(new RegionId(id));
            return new SearchResult("/regions/" + id, region.name().in(language), country(region, language));
        });
    }

    Group fields(List<String> codes, Language language) {
        return group("field", codes, code -> {
            Field field = dataset.field(new FieldCode(code));
            String parent =
                    field.code().parent().map(above -> label(above, language)).orElse("");
            return new SearchResult("/fields" + code, field.label().in(language), parent);
        });
    }

    Group institutions(List<String> ids, Language language) {
        return group("institution", ids, id -> {
            Institution institution = dataset.institution(id);
            Region region = dataset.region(institution.region());
            String where = region.name().in(language) + ", " + country(region, language);
            return new SearchResult("/institutions/" + id, institution.name(), where);
        });
    }

    Group projects(List<String> ids, Language language) {
        return group("project", ids, id -> {
            Project project = dataset.project(id);
            return new SearchResult("/projects/" + id, project.acronym(), project.title() + ", " + project.year());
        });
    }

    /// The programmes whose names in all languages together contain all the words.
    Group programmes(String words, Language language) {
        List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
        return group(
                "programme",
                dataset.programmes().stream()
                        .filter(programme -> wanted.stream().allMatch(words(programme)::contains))
                        .map(Programme::id)
                        .toList(),
                id -> {
                    Programme programme = dataset.findProgramme(id).orElseThrow();
                    return new SearchResult(
                            "/programmes/" + id, programme.name().in(language), programme.funder());
                });
    }

    private static String words(Programme programme) {
        String names = String.join(" ", programme.name().texts().values());
        return (names + " " + programme.id()).toLowerCase(Locale.ROOT);
    }

    List<String> labels(List<FieldCode> codes, Language language) {
        return codes.stream().map(code -> label(code, language)).distinct().toList();
    }

    static List<Group> present(List<Group> groups) {
        return groups.stream().filter(group -> !group.results().isEmpty()).toList();
    }

    private String label(FieldCode code, Language language) {
        return dataset.field(code).label().in(language);
    }

    private String country(Region region, Language language) {
        return dataset.country(region.country()).name().in(language);
    }

    private static Group group(String kind, List<String> ids, Function<String, SearchResult> result) {
        return new Group(kind, ids.stream().map(result).toList());
    }

    /// The results of one kind, best first.
    record Group(String kind, List<SearchResult> results) {}

    /// A result; `note` distinguishes it from others with the same name.
    ///
    /// @param state `active`; of a cluster also `doubtful` or `lapsed`
    record SearchResult(String address, String name, String note, String state) {

        SearchResult(String address, String name, String note) {
            this(address, name, note, Cluster.State.ACTIVE.key());
        }
    }
}
