package counterpart.web.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the data said when it was compared last, in the database, so that the next start finds the differences too.
@Component
class ChangeState {

    private static final int PART = 8000;
    private static final String TOP = "top:";
    private static final String VERSION = "version";
    private static final String STATE = "state";
    private static final String PROJECTS = "projects";
    private static final String PROGRAMMES = "programmes";
    private static final String CORRECTIONS = "corrections";

    private final JdbcClient database;

    ChangeState(JdbcClient database) {
        this.database = database;
    }

    /// Locks the state until the transaction ends.
    ///
    /// @return false when another transaction, on this or another server, records changes just now
    boolean tryLock() {
        return database.sql("select content from change_state where name = 'lock' for update skip locked")
                .query(String.class)
                .optional()
                .isPresent();
    }

    /// The facts that were compared last; empty before the first time.
    Optional<ReleaseFacts> facts() {
        Map<String, StringBuilder> contents = new TreeMap<>();
        database.sql("select name, content from change_state where name <> 'lock' order by name, part")
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("content")))
                .list()
                .forEach(part -> contents.computeIfAbsent(part.getKey(), name -> new StringBuilder())
                        .append(part.getValue()));
        if (!contents.containsKey(VERSION)) {
            return Optional.empty();
        }
        Map<String, List<String>> top = new TreeMap<>();
        contents.forEach((name, content) -> {
            if (name.startsWith(TOP)) {
                top.put(name.substring(TOP.length()), ids(content));
            }
        });
        return Optional.of(new ReleaseFacts(
                contents.getOrDefault(VERSION, new StringBuilder()).toString(),
                contents.getOrDefault(STATE, new StringBuilder()).toString(),
                new TreeSet<>(ids(contents.getOrDefault(PROJECTS, new StringBuilder()))),
                new TreeSet<>(ids(contents.getOrDefault(PROGRAMMES, new StringBuilder()))),
                top));
    }

    /// The ids of the corrections that were applied when they were compared last.
    List<String> corrections() {
        return ids(database
                .sql("select content from change_state where name = ? order by part")
                .param(CORRECTIONS)
                .query((row, number) -> row.getString("content"))
                .list()
                .stream()
                .reduce("", String::concat));
    }

    /// Stores what the next comparison starts from.
    void save(ReleaseFacts facts, Collection<String> corrections) {
        database.sql("delete from change_state where name <> 'lock'").update();
        put(VERSION, facts.version());
        put(STATE, facts.state());
        put(PROJECTS, String.join(",", new TreeSet<>(facts.projects())));
        put(PROGRAMMES, String.join(",", new TreeSet<>(facts.programmes())));
        put(CORRECTIONS, String.join(",", corrections));
        facts.top().forEach((cluster, regions) -> put(TOP + cluster, String.join(",", regions)));
    }

    private void put(String name, String content) {
        for (int part = 0; part * PART < Math.max(1, content.length()); part++) {
            int end = Math.min(content.length(), (part + 1) * PART);
            database.sql("insert into change_state (name, part, content) values (?, ?, ?)")
                    .params(name, part, content.substring(part * PART, end))
                    .update();
        }
    }

    private static List<String> ids(CharSequence joined) {
        return joined.isEmpty()
                ? List.of()
                : new ArrayList<>(Arrays.asList(joined.toString().split(",")));
    }
}
