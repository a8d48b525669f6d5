package counterpart.engine.data.importer.cluster;

import counterpart.engine.data.importer.build.FactsReader;
import counterpart.engine.data.importer.build.PackageBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Finds and changes rows that were written for clusters.
record ClusterRows(PackageBuilder builder) {

    boolean contains(String cluster) {
        return find(cluster).isPresent();
    }

    /// Sets the German and the English name.
    ///
    /// @param names with `id`, `name_de` and `name_en`
    void setNames(JsonNode names) {
        find(FactsReader.text(names, "id")).ifPresent(row -> {
            set("clusters", row, "name", FactsReader.text(names, "name_de"));
            set("clusters", row, "name_en", FactsReader.text(names, "name_en"));
        });
    }

    /// Adds members that a cluster has not yet, and the cluster itself to the members of the platform it belongs to.
    ///
    /// @param members with `id`, `add` and `membership_of`
    void addMembers(JsonNode members, String source) {
        String cluster = FactsReader.text(members, "id");
        FactsReader.texts(members, "add").forEach(member -> addMember(cluster, member, source));
        String platform = FactsReader.text(members, "membership_of");
        if (contains(platform)) {
            find(cluster).ifPresent(row -> addMember(platform, get("clusters", row, "name"), source));
        }
    }

    /// Adds a member unless the cluster has it already: under a shorter name, or by the abbreviation in brackets.
    private void addMember(String cluster, String member, String source) {
        boolean isMember = of("cluster_members", cluster)
                .map(row -> get("cluster_members", row, "name"))
                .anyMatch(name -> member.startsWith(name) || member.contains("(" + name + ")"));
        if (!isMember) {
            builder.tables().add("cluster_members", cluster, member, source);
        }
    }

    private Optional<List<String>> find(String cluster) {
        return builder.tables().rows("clusters").stream()
                .filter(row -> get("clusters", row, "id").equals(cluster))
                .findFirst();
    }

    /// The rows of a table that belong to a cluster.
    Stream<List<String>> of(String table, String cluster) {
        return builder.tables().rows(table).stream()
                .filter(row -> get(table, row, "cluster").equals(cluster));
    }

    String get(String table, List<String> row, String column) {
        return row.get(place(table, column));
    }

    void set(String table, List<String> row, String column, String value) {
        row.set(place(table, column), value);
    }

    private int place(String table, String column) {
        return builder.target().columns(table).indexOf(column);
    }
}
