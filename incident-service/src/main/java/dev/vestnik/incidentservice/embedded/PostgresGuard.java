package dev.vestnik.incidentservice.embedded;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether the embedded PostgreSQL still runs, and starts it again on its port when it was killed: nobody else would. */
final class PostgresGuard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresGuard.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);

    private final PostgresServer server;
    private final Thread watch;

    private PostgresGuard(PostgresServer server) {
        this.server = server;
        this.watch = Thread.ofPlatform().daemon().name("postgres-guard").unstarted(this::watch);
    }

    /** Guards this server until closed; closing it stops the server too. */
    static PostgresGuard over(PostgresServer server) {
        var guard = new PostgresGuard(server);
        guard.watch.start();
        return guard;
    }

    PostgresServer server() {
        return server;
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(looked() ? EVERY : AFTER_A_FAILURE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean looked() {
        try {
            server.revive();
            return true;
        } catch (IllegalStateException fault) {
            LOG.error("The embedded PostgreSQL is gone and does not start again", fault);
            return false;
        }
    }

    @Override
    public void close() {
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        server.close();
    }
}
