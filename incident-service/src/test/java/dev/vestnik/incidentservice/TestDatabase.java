package dev.vestnik.incidentservice;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One embedded PostgreSQL for the whole test run, its sessions in a zone far from UTC. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static {
        // a wait of a tenth of a second for what takes a hundredth adds up to minutes in a run
        Awaitility.setDefaultPollDelay(Duration.ofMillis(5));
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = started();
    }

    /** Where the server is, for {@code postgres} with the password {@code postgres}; another than the embedded one by VESTNIK_TEST_DATABASE=host:port. */
    private static final String ADDRESS = "postgres:postgres@"
            + Optional.ofNullable(System.getenv("VESTNIK_TEST_DATABASE"))
                    .orElseGet(() -> "localhost:" + Server.POSTGRES.getPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = context.getEnvironment().getProperty("test.database", "vestnik");
        TestPropertyValues.of("vestnik.database.url=" + url(name)).applyTo(context);
    }

    /** The address of a database of that name on the server of this run, made if it is not there. */
    public static String url(String name) {
        create(name);
        return "postgresql://%s/%s".formatted(ADDRESS, name);
    }

    private static synchronized void create(String name) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://%s/postgres".formatted(ADDRESS.replaceFirst(".*@", "")),
                        "postgres",
                        "postgres");
                var statement = connection.createStatement()) {
            var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + name + "'");
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + name);
                statement.execute("ALTER DATABASE " + name + " SET timezone = 'America/Los_Angeles'");
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static EmbeddedPostgres started() {
        try {
            var server =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            // after all contexts are closed: a database that goes first costs half a minute of complaints
            SpringApplication.getShutdownHandlers().add(() -> close(server));
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
