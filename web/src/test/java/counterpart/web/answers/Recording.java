package counterpart.web.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Answers by address, as they are kept: whole in a folder, or as a table of hashes.
final class Recording {

    private static final int SHOWN = 160;

    private final Map<String, String> answers;

    private Recording(Map<String, String> answers) {
        this.answers = new TreeMap<>(answers);
    }

    /// @param states answers by address, by the name of a server's state
    static Recording of(Map<String, Map<String, RecordedAnswer>> states) {
        Map<String, String> answers = new TreeMap<>();
        states.forEach((state, given) ->
                given.forEach((address, answer) -> answers.put(state + " " + address, answer.kept())));
        return new Recording(answers);
    }

    static Recording read(Path folder) throws IOException {
        Map<String, String> answers = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("addresses.txt"))) {
            String[] parts = line.split("\t", 2);
            answers.put(parts[1], Files.readString(folder.resolve(parts[0])));
        }
        return new Recording(answers);
    }

    /// One file for each answer, and a list of addresses.
    void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            String name = answer.getKey().replaceAll("[^A-Za-z0-9.=-]+", "_") + ".txt";
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), answer.getValue());
            lines.add(name + "\t" + answer.getKey());
        }
        Files.write(folder.resolve("addresses.txt"), lines);
    }

    /// Lines of SHA-256 and address.
    List<String> table() {
        return answers.entrySet().stream()
                .map(answer -> RecordedAnswer.sha256(answer.getValue().getBytes(StandardCharsets.UTF_8)) + "  "
                        + answer.getKey())
                .toList();
    }

    /// Addresses whose lines are not the same in this table and in one that was kept, each once.
    List<String> changedSince(List<String> table) {
        Set<String> now = new HashSet<>(table());
        Set<String> then = new HashSet<>(table);
        return Stream.concat(
                        now.stream().filter(line -> !then.contains(line)),
                        then.stream().filter(line -> !now.contains(line)))
                .map(line -> line.substring(line.indexOf("  ") + 2))
                .distinct()
                .sorted()
                .toList();
    }

    /// Where this one differs from another, in words: the address and the first line that is not the same.
    List<String> differencesFrom(Recording other) {
        return Stream.concat(answers.keySet().stream(), other.answers.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .filter(address -> !Objects.equals(answers.get(address), other.answers.get(address)))
                .map(address -> address + ": "
                        + firstDifference(answers.getOrDefault(address, ""), other.answers.getOrDefault(address, "")))
                .toList();
    }

    /// The first line that is not the same in two texts, of each the part around the first other letter.
    static String firstDifference(String text, String other) {
        List<String> lines = text.lines().toList();
        List<String> others = other.lines().toList();
        int line = 0;
        while (line < lines.size() && line < others.size() && lines.get(line).equals(others.get(line))) {
            line++;
        }
        String here = line < lines.size() ? lines.get(line) : "";
        String there = line < others.size() ? others.get(line) : "";
        int letter = 0;
        while (letter < Math.min(here.length(), there.length()) && here.charAt(letter) == there.charAt(letter)) {
            letter++;
        }
        return "line %d is '%s' instead of '%s'".formatted(line + 1, around(here, letter), around(there, letter));
    }

    private static String around(String line, int letter) {
        return line.substring(Math.max(0, letter - SHOWN / 2), Math.min(line.length(), letter + SHOWN / 2));
    }
}
