package counterpart.web.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import counterpart.web.Http;
import counterpart.web.Http.Answer;
import counterpart.web.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A server whose disk becomes full, and then has space again.
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final String LISTS = "/api/v1/shortlists";
    private static final String NEW_LIST =
            "{\"title\":\"List\",\"cluster\":\"medicalmountains\",\"entries\":[\"US-MN\",\"SE33\",\"US-MA\"]}";
    private static final int ENTRIES = 3;
    private static final int DISK_MB = 24;
    private static final String TYPED = "Ein langer Satz, der nicht verloren gehen darf";

    @TempDir
    private Path folder;

    private final Set<String> acknowledged = new HashSet<>();

    @Test
    void aFullDiskIsSaidNothingIsTornAndWritingGoesOnWhenThereIsSpaceAgain() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(succeeds("mount", "-t", "tmpfs", "-o", "size=" + DISK_MB + "m", "tmpfs", disk.toString()))
                .as("a small disk can be mounted, which takes root")
                .isTrue();
        try (LocalServer server = LocalServer.start(folder, disk.resolve("storage"))) {
            String key = server.join();
            Session person = server.session();
            String list = made(server, key);
            Path ballast = filled(disk);

            Answer refused = firstRefusal(server, key);
            assertThat(refused.status()).isEqualTo(507);
            assertThat(refused.json().path("type").asString()).isEqualTo("urn:counterpart:problem:storage-full");
            assertThat(refused.json().path("detail").asString()).contains("kein Speicherplatz");
            assertThatFormsKeepWhatWasTyped(person, list);
            assertThat(server.signIn().header("Location")).startsWith("/sign-in?failed=full");
            assertThat(person.get("/shortlists/" + list).status())
                    .as("reading goes on")
                    .isEqualTo(200);
            assertAllAreThereAndWhole(server, key);

            Files.delete(ballast);
            made(server, key);
            assertAllAreThereAndWhole(server, key);
        } finally {
            succeeds("umount", "--lazy", disk.toString());
        }
    }

    /// A limit of the process stands for any failure that closes H2's database: no reserve helps against it.
    @Test
    void aDatabaseThatCouldNotBeWrittenIsOpenedAgain() throws Exception {
        Path storage = folder.resolve("storage");
        try (LocalServer server = LocalServer.start(folder, storage)) {
            String key = server.join();
            made(server, key);
            long size = Files.size(storage.resolve("counterpart.mv.db"));
            assumeThat(limited(server, String.valueOf(size)))
                    .as("the size of files can be limited, which takes prlimit")
                    .isTrue();

            assertThat(firstRefusal(server, key).status()).as(server::output).isEqualTo(507);
            assertThat(server.post(LISTS, key, NEW_LIST).status()).isEqualTo(507);

            assertThat(limited(server, "unlimited")).isTrue();
            made(server, key);
            assertAllAreThereAndWhole(server, key);
            server.kill();
        }
        try (LocalServer again = LocalServer.start(folder, storage)) {
            assertThat(again.session().get("/shortlists").status()).isEqualTo(200);
        }
    }

    /// Writes until something is refused: what has been begun may still find room in the reserve.
    private Answer firstRefusal(LocalServer server, String key) {
        for (int i = 0; i < 50; i++) {
            Answer answer = server.post(LISTS, key, NEW_LIST);
            if (answer.status() != 200) {
                return answer;
            }
            acknowledged.add(answer.json().path("id").asString());
        }
        throw new AssertionError("nothing was refused");
    }

    private String made(LocalServer server, String key) {
        Answer answer = server.post(LISTS, key, NEW_LIST);
        assertThat(answer.status()).as(answer.body() + server.output()).isEqualTo(200);
        String id = answer.json().path("id").asString();
        acknowledged.add(id);
        return id;
    }

    private static void assertThatFormsKeepWhatWasTyped(Session person, String list) {
        String address = "/shortlists/" + list;
        person.get(address);
        Answer comment = person.post(address + "/comments", Map.of("key", "", "text", TYPED));
        assertThat(comment.status()).isEqualTo(507);
        assertThat(comment.body()).contains(TYPED, "kein Speicherplatz");
        Answer creation = person.post("/shortlists", Map.of("cluster", "medicalmountains", "title", TYPED));
        assertThat(creation.status()).isEqualTo(507);
        assertThat(creation.body()).contains(TYPED, "kein Speicherplatz");
        Answer deletion = person.post(address + "/deletion", Map.of());
        assertThat(deletion.status()).isEqualTo(507);
        assertThat(deletion.body()).contains("Gerade lässt sich nichts speichern");
    }

    private void assertAllAreThereAndWhole(LocalServer server, String key) {
        JsonNode lists = server.get(LISTS, key).json();
        assertThat(Http.each(lists, "id")).containsExactlyInAnyOrderElementsOf(acknowledged);
        lists.forEach(list ->
                assertThat(list.path("entries").asInt()).as(list.toString()).isEqualTo(ENTRIES));
    }

    /// @return the file that takes all space that was left
    private static Path filled(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        byte[] block = new byte[64 * 1024];
        try (var out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.getFileStore(disk).getUsableSpace()).isZero();
        }
        return ballast;
    }

    private static boolean limited(LocalServer server, String bytes) throws IOException, InterruptedException {
        return succeeds("prlimit", "--pid", String.valueOf(server.pid()), "--fsize=" + bytes + ":");
    }

    private static boolean succeeds(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
