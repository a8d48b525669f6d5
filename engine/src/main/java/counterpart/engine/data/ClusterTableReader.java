package counterpart.engine.data;

import counterpart.engine.data.csv.CsvRow;
import counterpart.engine.data.csv.InvalidCellException;
import counterpart.engine.model.Cluster;
import counterpart.engine.model.Cluster.Existence;
import counterpart.engine.model.Cluster.FormerName;
import counterpart.engine.model.Cluster.Sought;
import counterpart.engine.model.Cluster.State;
import counterpart.engine.model.Contact;
import counterpart.engine.model.Profile;
import counterpart.engine.model.RegionId;
import counterpart.engine.model.WeightedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads clusters and joins them with their profiles, members, contacts and changes.
final class ClusterTableReader {

    /// Region of state-wide networks whose office is not known: the capital region of the state.
    private static final RegionId STATE_CAPITAL = new RegionId("DE11");

    private static final String RENAMED = "renamed";

    private final TableReader reader;
    private final Map<String, Existence> existence = new HashMap<>();
    private final Map<String, List<FormerName>> formerNames = new HashMap<>();
    /// German descriptions of partners that have no name, by the English ones.
    private final Map<String, String> wordings = new HashMap<>();

    ClusterTableReader(TableReader reader) {
        this.reader = reader;
    }

    List<Cluster> clusters() {
        Map<String, List<WeightedField>> own = new LinkedHashMap<>();
        Map<String, List<Sought>> sought = new LinkedHashMap<>();
        reader.each("cluster_changes", this::addChange);
        reader.each("cluster_fields", row -> addField(row, own, sought));
        Map<String, List<String>> members = byCluster("cluster_members", row -> row.required("name"));
        reader.each("contact_wordings", row -> wordings.put(row.required("partner"), row.required("partner_de")));
        Map<String, List<Contact>> contacts = byCluster("contacts", this::contact);
        return reader.rows("clusters", row -> {
            String id = row.required("id");
            List<Sought> wanted = sought.getOrDefault(id, List.of());
            Profile profile = new Profile(
                    own.getOrDefault(id, List.of()),
                    wanted.stream().map(Sought::field).toList());
            return cluster(
                    row, profile, wanted, members.getOrDefault(id, List.of()), contacts.getOrDefault(id, List.of()));
        });
    }

    private Cluster cluster(
            CsvRow row, Profile profile, List<Sought> sought, List<String> members, List<Contact> contacts) {
        return new Cluster(
                row.required("id"),
                row.localisedOrOriginal("name"),
                row.text("type"),
                row.text("city"),
                row.text("nuts3"),
                row.find("region").isPresent() ? reader.region(row, "region") : STATE_CAPITAL,
                row.find("website").orElse(null),
                row.findInteger("founded"),
                row.findInteger("members_approx"),
                row.list("themes"),
                profile,
                sought,
                members,
                contacts,
                row.text("confidence"),
                row.list("source_urls"),
                row.text("as_of"),
                existence.getOrDefault(row.required("id"), Existence.CERTAIN),
                formerNames.getOrDefault(row.required("id"), List.of()));
    }

    private void addChange(CsvRow row) {
        String cluster = row.required("cluster");
        if (row.text("kind").equals(RENAMED)) {
            formerNames
                    .computeIfAbsent(cluster, key -> new ArrayList<>())
                    .add(new FormerName(
                            row.required("former_name"), row.find("former_id").orElse(null), row.text("date")));
        } else if (existence.put(cluster, existence(row)) != null) {
            throw new InvalidCellException("cluster", cluster, "is lapsed or doubtful in another row already");
        }
    }

    private static Existence existence(CsvRow row) {
        return new Existence(
                row.parsed(
                        "kind",
                        "lapsed, doubtful or renamed",
                        text -> State.ofKey(text).orElseThrow(() -> new IllegalArgumentException(text))),
                row.text("date"),
                row.find("successor").orElse(null),
                row.findDate("funded_until").orElse(null),
                row.localised("note"),
                row.list("source_urls"),
                row.text("as_of"));
    }

    private void addField(CsvRow row, Map<String, List<WeightedField>> own, Map<String, List<Sought>> sought) {
        String cluster = row.required("cluster");
        WeightedField field = new WeightedField(reader.field(row, "field"), row.number("weight"));
        if (row.text("role").equals("own")) {
            own.computeIfAbsent(cluster, key -> new ArrayList<>()).add(field);
        } else {
            sought.computeIfAbsent(cluster, key -> new ArrayList<>())
                    .add(new Sought(
                            field, row.text("basis"), row.find("source_url").orElse(null)));
        }
    }

    private Contact contact(CsvRow row) {
        return new Contact(
                row.required("cluster"),
                row.find("country").orElse(null),
                row.find("place").orElse(null),
                row.find("place_name").orElse(null),
                row.text("partner"),
                wordings.get(row.text("partner")),
                row.required("kind"),
                row.find("programme").orElse(null),
                row.findInteger("year"),
                row.find("source_url").orElse(null),
                row.text("confidence"));
    }

    private <T> Map<String, List<T>> byCluster(String table, Function<CsvRow, T> value) {
        Map<String, List<T>> byCluster = new LinkedHashMap<>();
        reader.each(
                table,
                row -> byCluster
                        .computeIfAbsent(row.required("cluster"), key -> new ArrayList<>())
                        .add(value.apply(row)));
        return byCluster;
    }
}
