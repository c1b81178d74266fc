package dev.vestnik.incidentservice.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTests {

    // one home for all, for unpacking takes seconds; each test leaves no server behind
    @TempDir
    private static Path folder;

    private PostgresServer server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void startedForcesCommitsToDiskAndListensOnThisMachineOnly() throws SQLException {
        try (var home = Home.taken(folder)) {
            server = PostgresServer.started(home, "vestnik");
            assertThat(shown("fsync")).isEqualTo("on");
            assertThat(shown("synchronous_commit")).isEqualTo("on");
            assertThat(shown("full_page_writes")).isEqualTo("on");
            assertThat(shown("listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(shown("server_version")).startsWith("18");
            assertThat(asked("SELECT lower('ЁЖ')")).isEqualTo("ёж");
        }
    }

    @Test
    void startedWhenStoppedInOrderKeepsTheData() throws SQLException {
        try (var home = Home.taken(folder)) {
            server = PostgresServer.started(home, "vestnik");
            asked("CREATE TABLE kept AS SELECT 'вчера' AS word; SELECT 1");
            server.close();
            server = PostgresServer.started(home, "vestnik");
            assertThat(asked("SELECT word FROM kept")).isEqualTo("вчера");
        }
    }

    @Test
    void startedWhenAnEarlierRunWasKilledTakesItsServerOver() throws SQLException {
        PostgresServer forgotten;
        try (var home = Home.taken(folder)) {
            forgotten = PostgresServer.started(home, "vestnik");
        }
        long pid = pid();
        try (var home = Home.taken(folder)) {
            server = PostgresServer.started(home, "vestnik");
            assertThat(pid()).isEqualTo(pid);
            assertThat(server.url("vestnik")).isEqualTo(forgotten.url("vestnik"));
        }
    }

    @Test
    void startedWhenTheServerItselfWasKilledRecovers() throws Exception {
        try (var home = Home.taken(folder)) {
            server = PostgresServer.started(home, "vestnik");
            asked("CREATE TABLE numbers AS SELECT 7 AS number; SELECT 1");
            long pid = pid();
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            ProcessHandle.of(pid).ifPresent(PostgresServerTests::awaitEnd);
            server = PostgresServer.started(home, "vestnik");
            assertThat(asked("SELECT number FROM numbers")).isEqualTo("7");
        }
    }

    @Test
    void guardedWhenTheServerIsKilledComesBackAtTheSameAddressWithItsData() throws Exception {
        try (var home = Home.taken(folder);
                var guard = PostgresGuard.over(PostgresServer.started(home, "vestnik"))) {
            var guarded = guard.server();
            server = guarded;
            asked("CREATE TABLE guarded AS SELECT 7 AS number; SELECT 1");
            var address = guarded.url("vestnik");
            ProcessHandle.of(pid()).orElseThrow().destroyForcibly();

            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .ignoreExceptions()
                    .until(() -> "7".equals(asked("SELECT number FROM guarded")));

            assertThat(guarded.url("vestnik")).isEqualTo(address);
        } finally {
            server = null;
        }
    }

    @Test
    void startedWhenItsNumberNowBelongsToAnotherProcessLeavesThatAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "60").start();
        try (var home = Home.taken(folder)) {
            server = PostgresServer.started(home, "vestnik");
            server.close();
            server = null;
            Files.writeString(
                    data().resolve("postmaster.pid"),
                    "%d%n%s%n1%n5432%n%n127.0.0.1%n%n".formatted(stranger.pid(), data()));
            server = PostgresServer.started(home, "vestnik");
            assertThat(shown("fsync")).isEqualTo("on");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void takenWhenAnotherRunsInThatHomeSaysSo() {
        try (var home = Home.taken(folder)) {
            assertThat(home.path()).isEqualTo(folder);
            assertThatThrownBy(() -> Home.taken(folder))
                    .hasMessageContaining("Another Vestnik is running in " + folder)
                    .hasMessageContaining("VESTNIK_HOME");
        }
    }

    private Path data() {
        return folder.resolve("postgres/data");
    }

    private long pid() {
        return RunningServer.on(data()).orElseThrow().pid();
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String shown(String setting) throws SQLException {
        return asked("SHOW " + setting);
    }

    private String asked(String sql) throws SQLException {
        var url = URI.create(server.url("vestnik"));
        var user = url.getUserInfo().split(":");
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), user[0], user[1]);
                var statement = connection.createStatement()) {
            for (boolean rows = statement.execute(sql); !rows; rows = statement.getMoreResults()) {
                if (statement.getUpdateCount() < 0) {
                    throw new SQLException("No rows");
                }
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
