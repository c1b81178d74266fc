package dev.vestnik.incidentservice.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

/**
 * Wakes rooms on every node by NOTIFY and one LISTEN connection of its own. A signal says only "look again": whoever listens re-reads from its own
 * position, so a lost one costs time and nothing else. After a reconnect every listener is woken once.
 */
@Component
public class Signals implements SmartLifecycle {

    /** One wake-up: the topic and a short payload, both empty after a reconnect, when anything may have happened. */
    public record Signal(String topic, String payload) {
        public boolean concerns(String wanted) {
            return topic.isEmpty() || topic.equals(wanted);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final String CHANNEL = "vestnik";
    private static final Signal ANYTHING = new Signal("", "");

    private final PostgresqlConnectionFactory postgresql;
    private final DatabaseClient database;
    private final Sinks.Many<Signal> heard = Sinks.many().multicast().directBestEffort();
    private final Disposable.Swap listening = Disposables.swap();

    Signals(PostgresqlConnectionFactory postgresql, DatabaseClient database) {
        this.postgresql = postgresql;
        this.database = database;
    }

    /** Sends one signal when the surrounding transaction commits; to be used sparingly, it costs each commit dearly (docs/performance). */
    public Mono<Void> send(String topic, String payload) {
        return database.sql("SELECT pg_notify(:channel, :payload)")
                .bind("channel", CHANNEL)
                .bind("payload", topic + " " + payload)
                .fetch()
                .rowsUpdated()
                .then();
    }

    /** What is heard on this topic from now on; one that does not keep up misses signals, never blocks others. */
    public Flux<Signal> on(String topic) {
        return heard.asFlux().filter(signal -> signal.concerns(topic));
    }

    @Override
    public void start() {
        // lives as long as the application, so it is subscribed here and not by a caller
        listening.update(Mono.usingWhen(postgresql.create(), this::listen, PostgresqlConnection::close)
                .repeat()
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(200))
                        .maxBackoff(Duration.ofSeconds(5))
                        .doBeforeRetry(retry -> LOG.warn("Lost the LISTEN connection, reconnecting")))
                .subscribe());
    }

    private Mono<Void> listen(PostgresqlConnection connection) {
        return connection
                .createStatement("LISTEN " + CHANNEL)
                .execute()
                .flatMap(result -> result.getRowsUpdated())
                .then(Mono.fromRunnable(() -> tell(ANYTHING)))
                .thenMany(connection.getNotifications())
                .doOnNext(notification -> tell(parsed(String.valueOf(notification.getParameter()))))
                .then(Mono.error(() -> new IllegalStateException("LISTEN ended")));
    }

    private void tell(Signal signal) {
        heard.emitNext(signal, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
    }

    private static Signal parsed(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? new Signal(text, "") : new Signal(text.substring(0, space), text.substring(space + 1));
    }

    @Override
    public void stop() {
        listening.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return listening.get() != null && !listening.get().isDisposed();
    }
}
