package counterpart.engine.data;

import counterpart.engine.data.TableSchema.Column;
import counterpart.engine.data.TableSchema.ForeignKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `datapackage.json`: the schemas of the package's tables, in its order.
public final class PackageDescriptor {

    public static final String FILE = "datapackage.json";

    private PackageDescriptor() {}

    static List<TableSchema> schemas(byte[] json) {
        return JsonMapper.shared()
                .readTree(json)
                .path("resources")
                .valueStream()
                .map(PackageDescriptor::schema)
                .toList();
    }

    private static TableSchema schema(JsonNode resource) {
        JsonNode schema = resource.path("schema");
        return new TableSchema(
                resource.path("name").asString(),
                resource.path("path").asString(),
                schema.path("fields")
                        .valueStream()
                        .map(PackageDescriptor::column)
                        .toList(),
                texts(schema.path("primaryKey")),
                schema.path("foreignKeys")
                        .valueStream()
                        .map(PackageDescriptor::foreignKey)
                        .toList());
    }

    private static Column column(JsonNode field) {
        JsonNode limits = field.path("constraints");
        return new Column(
                field.path("name").asString(),
                TableSchema.Type.valueOf(field.path("type").asString().toUpperCase(Locale.ROOT)),
                limits.path("required").asBoolean(false),
                pattern(limits.path("pattern")),
                allowed(limits.path("enum")),
                number(limits.path("minimum")),
                number(limits.path("maximum")));
    }

    private static ForeignKey foreignKey(JsonNode key) {
        return new ForeignKey(
                key.path("fields").path(0).asString(),
                key.path("reference").path("resource").asString(),
                key.path("reference").path("fields").path(0).asString());
    }

    private static @Nullable Pattern pattern(JsonNode node) {
        return node.isMissingNode() ? null : Pattern.compile(node.asString());
    }

    private static Set<String> allowed(JsonNode node) {
        return new HashSet<>(texts(node));
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isMissingNode() ? null : Double.valueOf(node.asDouble());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
