package counterpart.web.change;

import counterpart.engine.Engine;
import counterpart.engine.ProjectQuery;
import counterpart.engine.model.Cluster;
import counterpart.web.engine.EngineLease;
import counterpart.web.engine.EngineProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the data in service look newer than what was compared last, for one cluster: the stored facts lose a region of
/// its first ten, projects of its evidence and a programme.
public final class OlderRelease {

    private static final int PROJECTS = 4;

    private final ChangeRecorder recorder;
    private final EngineProvider provider;
    private final JdbcClient database;

    public OlderRelease(ApplicationContext application) {
        this(
                application.getBean(ChangeRecorder.class),
                application.getBean(EngineProvider.class),
                application.getBean(JdbcClient.class));
    }

    OlderRelease(ChangeRecorder recorder, EngineProvider provider, JdbcClient database) {
        this.recorder = recorder;
        this.provider = provider;
        this.database = database;
    }

    /// As [#before], but the release in service has only another region in addition.
    public void beforeRegion(String cluster) {
        recorder.record();
        asOlder();
        String top = content("top:" + cluster);
        write("top:" + cluster, top.replace(top.split(",")[1] + ",", "XX,"));
    }

    private void asOlder() {
        String older = "older-" + UUID.randomUUID();
        database.sql("update data_change set event_key = cast(id as varchar(100)), data_version = ?"
                        + " where kind in ('DATA_RELEASE', 'PROJECTS_ADDED', 'PROGRAMME_OPENED', 'REGION_ENTERED')")
                .param(older)
                .update();
        write("version", older);
        write("state", older);
    }

    /// Records the facts as those of an older release.
    ///
    /// @return what the release in service has in addition
    public Additions before(String cluster) {
        recorder.record();
        try (EngineLease lease = provider.lease()) {
            Additions additions = Additions.of(lease.engine(), cluster, content("top:" + cluster));
            asOlder();
            write("top:" + cluster, content("top:" + cluster).replace(additions.region() + ",", "XX,"));
            additions.projects().forEach(project -> remove("projects", project));
            remove("programmes", additions.programme());
            return additions;
        }
    }

    private void remove(String name, String id) {
        List<String> parts = database.sql("select content from change_state where name = ? order by part")
                .param(name)
                .query(String.class)
                .list();
        String without = Arrays.stream(String.join("", parts).split(","))
                .filter(one -> !one.equals(id))
                .collect(Collectors.joining(","));
        database.sql("delete from change_state where name = ?").param(name).update();
        for (int part = 0; part * 8000 < without.length(); part++) {
            database.sql("insert into change_state (name, part, content) values (?, ?, ?)")
                    .params(name, part, without.substring(part * 8000, Math.min(without.length(), part * 8000 + 8000)))
                    .update();
        }
    }

    private String content(String name) {
        return database.sql("select content from change_state where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private void write(String name, String content) {
        database.sql("update change_state set content = ? where name = ?")
                .params(content, name)
                .update();
    }

    /// What the release in service has in addition.
    ///
    /// @param region the second of the first ten
    public record Additions(String region, List<String> projects, String programme) {

        static Additions of(Engine engine, String cluster, String top) {
            Cluster known = engine.data().cluster(cluster);
            ProjectQuery query = new ProjectQuery(
                    "", Set.of(), Set.of(), Set.of(), Set.of(), Optional.of(known), OptionalInt.empty(), 0, PROJECTS);
            return new Additions(
                    top.split(",")[1],
                    engine.search().projects(query).items().stream()
                            .map(project -> project.id())
                            .toList(),
                    engine.ranking().funding(Optional.of(known), Optional.empty(), LocalDate.of(2026, 11, 1)).stream()
                            .map(funding -> funding.programme())
                            .filter(programme -> programme.isOpenHere())
                            .findFirst()
                            .orElseThrow()
                            .id());
        }
    }
}
