package dev.vestnik.incidentservice;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One embedded PostgreSQL for the whole test run, its sessions in a zone far from UTC. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = started();
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("vestnik.database.url=" + url("vestnik")).applyTo(context);
    }

    /** The address of a database of that name on the server of this run, made if it is not there. */
    public static String url(String name) {
        create(name);
        return "postgresql://postgres:postgres@localhost:%d/%s".formatted(Server.POSTGRES.getPort(), name);
    }

    private static synchronized void create(String name) {
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
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
