package counterpart.web.components;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares the components of a bill of materials (CycloneDX, JSON) with records of known vulnerabilities (OSV schema,
/// JSON): a file with one record or a list of them, a folder of such files, or a zip file of them, as the OSV database
/// publishes for each ecosystem. Needs no network.
final class KnownVulnerabilities {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ECOSYSTEM = "Maven";

    /// Versions by name (`group:artifact`).
    private final Map<String, String> components;

    private KnownVulnerabilities(Map<String, String> components) {
        this.components = components;
    }

    /// @throws IllegalArgumentException when the file lists no component of Maven
    static KnownVulnerabilities of(Path sbom) {
        Map<String, String> components = new TreeMap<>();
        for (JsonNode component : JSON.readTree(sbom.toFile()).path("components")) {
            if (component.path("purl").asString("").startsWith("pkg:maven/")) {
                components.put(
                        component.path("group").asString() + ":"
                                + component.path("name").asString(),
                        component.path("version").asString());
            }
        }
        if (components.isEmpty()) {
            throw new IllegalArgumentException(sbom + " lists no component of Maven");
        }
        return new KnownVulnerabilities(components);
    }

    int components() {
        return components.size();
    }

    /// What is known about the components, a line each: component, version, id and summary. Withdrawn records and
    /// accepted ids are left out.
    ///
    /// @throws IllegalArgumentException when there is no record
    List<String> in(Path records, Set<String> accepted) {
        List<JsonNode> all = records(records);
        if (all.isEmpty()) {
            throw new IllegalArgumentException(records + " has no record of the OSV schema");
        }
        return all.stream()
                .filter(record -> !record.has("withdrawn"))
                .filter(record -> !accepted.contains(record.path("id").asString()))
                .flatMap(this::found)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<String> found(JsonNode record) {
        return StreamSupport.stream(record.path("affected").spliterator(), false)
                .filter(affected ->
                        affected.at("/package/ecosystem").asString("").equals(ECOSYSTEM))
                .filter(affected -> components.containsKey(name(affected)))
                .filter(affected -> isAffected(affected, components.get(name(affected))))
                .map(affected -> name(affected) + " " + components.get(name(affected)) + ": "
                        + record.path("id").asString() + " "
                        + record.path("summary").asString(""));
    }

    private static String name(JsonNode affected) {
        return affected.at("/package/name").asString("");
    }

    private static boolean isAffected(JsonNode affected, String version) {
        boolean isListed = StreamSupport.stream(affected.path("versions").spliterator(), false)
                .anyMatch(listed -> listed.asString().equals(version));
        return isListed
                || StreamSupport.stream(affected.path("ranges").spliterator(), false)
                        .filter(range -> range.path("type").asString("").equals("ECOSYSTEM"))
                        .anyMatch(range -> isWithin(range.path("events"), new ComparableVersion(version)));
    }

    /// Whether a version lies after `introduced` and before `fixed`, or at most at `last_affected`; events are in
    /// order.
    private static boolean isWithin(JsonNode events, ComparableVersion version) {
        boolean within = false;
        for (JsonNode event : events) {
            if (event.has("introduced")) {
                String first = event.path("introduced").asString();
                within |= first.equals("0") || version.compareTo(new ComparableVersion(first)) >= 0;
            } else if (event.has("fixed")) {
                within &= version.compareTo(
                                new ComparableVersion(event.path("fixed").asString()))
                        < 0;
            } else if (event.has("last_affected")) {
                within &= version.compareTo(new ComparableVersion(
                                event.path("last_affected").asString()))
                        <= 0;
            }
        }
        return within;
    }

    private static List<JsonNode> records(Path source) {
        try {
            if (Files.isDirectory(source)) {
                try (Stream<Path> files = Files.walk(source)) {
                    return files.filter(file -> file.toString().endsWith(".json"))
                            .flatMap(file -> records(file).stream())
                            .toList();
                }
            }
            return source.toString().endsWith(".zip") ? zipped(source) : ofDocument(JSON.readTree(source.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(source + " cannot be read", e);
        }
    }

    private static List<JsonNode> zipped(Path source) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (InputStream in = Files.newInputStream(source);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    records.addAll(ofDocument(JSON.readTree(zip.readAllBytes())));
                }
            }
        }
        return records;
    }

    private static List<JsonNode> ofDocument(JsonNode document) {
        Stream<JsonNode> records =
                document.isArray() ? StreamSupport.stream(document.spliterator(), false) : Stream.of(document);
        return records.filter(record -> record.has("id") && record.has("affected"))
                .collect(Collectors.toList());
    }
}
