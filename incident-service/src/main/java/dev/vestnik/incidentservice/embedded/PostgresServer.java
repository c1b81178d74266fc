package dev.vestnik.incidentservice.embedded;

import dev.vestnik.incidentservice.embedded.DataFolder.Made;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL beside the service: people's data lives there, so it forces every commit to disk. It survives the service's sudden
 * end; the next start takes it over as it runs, or stops it in order and starts it anew.
 */
final class PostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final String HOST = "127.0.0.1";
    private static final Duration LEFT_BEHIND = Duration.ofSeconds(20);

    // spotless:off
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=" + HOST, "unix_socket_directories=", "max_connections=100", "timezone=UTC",
            "fsync=on", "synchronous_commit=on", "full_page_writes=on",
            // a week of logs, one file a day of the week
            "logging_collector=on", "log_directory=../log", "log_filename=server-%a.log",
            "log_rotation_age=1d", "log_rotation_size=0", "log_truncate_on_rotation=on", "log_checkpoints=off");
    // spotless:on

    private final Programs programs;
    private final Path data;
    private final String password;
    private final int port;

    private PostgresServer(Programs programs, Made made, int port) {
        this.programs = programs;
        this.data = made.folder();
        this.password = made.password();
        this.port = port;
    }

    /** A server on the data of this home, made if there is none, with a database of that name. */
    static PostgresServer started(Home home, String database) {
        var parent = home.folder("postgres");
        var programs = new Programs(ServerFiles.unpacked(parent));
        var made = DataFolder.made(home, programs);
        var server = takenOver(programs, made).orElseGet(() -> fresh(programs, made, parent));
        server.create(database);
        return server;
    }

    private static Optional<PostgresServer> takenOver(Programs programs, Made made) {
        var found = RunningServer.on(made.folder());
        if (found.flatMap(RunningServer::command).filter(programs::isServer).isEmpty()) {
            return Optional.empty();
        }
        var server = new PostgresServer(programs, made, found.orElseThrow().port());
        if (!server.answers()) {
            return Optional.empty();
        }
        LOG.info("Took over the embedded PostgreSQL that an earlier run left behind");
        return Optional.of(server);
    }

    private static PostgresServer fresh(Programs programs, Made made, Path parent) {
        clear(programs, made.folder(), parent);
        var server = new PostgresServer(programs, made, freePort());
        server.run();
        return server;
    }

    private void run() {
        programs.run("pg_ctl", List.of("-D", data.toString(), "-o", options(), "-w", "-t", "110", "start"));
    }

    /** Starts it again on the same port when its process is gone; nothing when it runs. */
    void revive() {
        if (RunningServer.on(data)
                .flatMap(RunningServer::command)
                .filter(programs::isServer)
                .isEmpty()) {
            LOG.warn("The embedded PostgreSQL is gone, starting it again");
            clear(programs, data, Objects.requireNonNull(data.getParent()));
            run();
        }
    }

    /** Ends what an earlier run left, so that never two servers meet on one folder; the file of a process long gone goes too. */
    private static void clear(Programs programs, Path data, Path parent) {
        var left = RunningServer.below(parent);
        if (!left.isEmpty()) {
            LOG.info("Stopping the embedded PostgreSQL that an earlier run left behind");
            stopped(programs, data);
            await(parent);
        }
        try {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void stopped(Programs programs, Path data) {
        try {
            programs.run("pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-w", "-t", "60", "stop"));
        } catch (IllegalStateException headless) {
            // its head is gone already: its helpers notice and follow
            LOG.debug("No server to stop", headless);
        }
    }

    private static void await(Path parent) {
        for (var process : RunningServer.below(parent)) {
            try {
                process.onExit().get(LEFT_BEHIND.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException stays) {
                throw new IllegalStateException(
                        "An older PostgreSQL (process %d) still holds the data in %s and does not end."
                                .formatted(process.pid(), parent));
            }
        }
    }

    private String options() {
        return "-p " + port + " -c " + String.join(" -c ", SETTINGS);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private boolean answers() {
        try (var connection = connected("postgres");
                var statement = connection.createStatement();
                var where = statement.executeQuery("SHOW data_directory")) {
            return where.next() && Files.isSameFile(data, Path.of(where.getString(1)));
        } catch (SQLException | IOException deaf) {
            return false;
        }
    }

    private void create(String database) {
        try (var connection = connected("postgres");
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '%s'".formatted(database));
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + database);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The embedded PostgreSQL does not answer", fault);
        }
    }

    private Connection connected(String database) throws SQLException {
        var properties = new Properties();
        properties.put("user", DataFolder.OWNER);
        properties.put("password", password);
        properties.put("connectTimeout", "5");
        properties.put("socketTimeout", "20");
        return DriverManager.getConnection("jdbc:postgresql://%s:%d/%s".formatted(HOST, port, database), properties);
    }

    /** The address of a database on this server, as {@code VESTNIK_DATABASE_URL} would give it. */
    String url(String database) {
        return "postgresql://%s:%s@%s:%d/%s".formatted(DataFolder.OWNER, password, HOST, port, database);
    }

    @Override
    public void close() {
        programs.run("pg_ctl", List.of("-D", data.toString(), "-m", "fast", "-w", "-t", "110", "stop"));
    }
}
