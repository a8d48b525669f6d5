package counterpart.web.project;

import counterpart.engine.Page;
import counterpart.engine.ProjectQuery;
import counterpart.engine.model.FieldCode;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.evidence.Project;
import counterpart.web.layout.PageAddress;
import counterpart.web.layout.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The model of the page that lists projects.
///
/// @param filters what the list is restricted to, each with the address without it
/// @param page from 1
record ProjectList(
        ProjectQuery query,
        List<ProjectItem> items,
        long total,
        int page,
        int pages,
        List<Filter> filters,
        PageAddress address) {

    static final int SIZE = 25;
    static final int LAST_PAGE = 1000;
    private static final String PATH = "/projects";

    static ProjectList of(ProjectQuery query, Page<Project> found, int page, ViewContext view) {
        PageAddress address = address(query);
        return new ProjectList(
                query,
                found.items().stream()
                        .map(project -> ProjectItem.of(project, view))
                        .toList(),
                found.total(),
                page,
                Math.clamp((found.total() + SIZE - 1) / SIZE, 1, LAST_PAGE),
                filters(query, address, view),
                address);
    }

    /// The address of another page of the list.
    public String at(int other) {
        return other == 1
                ? address.toString()
                : address.with("page", String.valueOf(other)).toString();
    }

    /// The parameters that the search form repeats without showing them.
    public List<String> kept() {
        return address.parameters().keySet().stream()
                .filter(parameter -> !List.of("query", "from").contains(parameter))
                .toList();
    }

    /// The values of a parameter as a form repeats them; empty when it is not given.
    public String value(String parameter) {
        return String.join(",", address.parameters().getOrDefault(parameter, List.of()));
    }

    private static PageAddress address(ProjectQuery query) {
        PageAddress address = PageAddress.of(PATH);
        if (!query.text().isBlank()) {
            address = address.with("query", query.text());
        }
        address = joined(address, "field", query.fields().stream().map(FieldCode::value));
        address = joined(address, "region", query.regions().stream().map(RegionId::value));
        address = joined(address, "with", query.with().stream().map(RegionId::value));
        address = joined(address, "institution", query.institutions().stream());
        address = joined(address, "cluster", query.cluster().stream().map(cluster -> cluster.id()));
        return joined(address, "from", query.signedFrom().stream().mapToObj(String::valueOf));
    }

    private static PageAddress joined(PageAddress address, String parameter, Stream<String> values) {
        String joined = String.join(",", values.sorted().toList());
        return joined.isEmpty() ? address : address.with(parameter, joined);
    }

    private static List<Filter> filters(ProjectQuery query, PageAddress address, ViewContext view) {
        List<Filter> filters = new ArrayList<>();
        query.fields().stream()
                .sorted()
                .forEach(field -> filters.add(
                        new Filter("field", view.in(view.dataset().field(field).label()))));
        query.regions().stream()
                .sorted()
                .forEach(region -> filters.add(new Filter(
                        "region", view.in(view.dataset().region(region).name()))));
        query.with().stream()
                .sorted()
                .forEach(region -> filters.add(
                        new Filter("with", view.in(view.dataset().region(region).name()))));
        query.institutions().stream()
                .sorted()
                .forEach(id -> filters.add(
                        new Filter("institution", view.dataset().institution(id).name())));
        query.cluster().ifPresent(cluster -> filters.add(new Filter("cluster", view.in(cluster.name()))));
        query.signedFrom().ifPresent(year -> filters.add(new Filter("from", String.valueOf(year))));
        return filters.stream()
                .map(filter -> new Filter(
                        filter.kind(),
                        filter.name(),
                        address.without(filter.kind()).toString()))
                .toList();
    }

    /// @param kind the parameter
    /// @param without the address without this filter and others of its kind
    record Filter(String kind, String name, String without) {

        Filter(String kind, String name) {
            this(kind, name, "");
        }
    }
}
