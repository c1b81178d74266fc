package dev.vestnik.incidentservice.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Readers who leave while the database answers: a browser that goes on, one of several questions that fails. */
@ServiceTest
class AbandonedQueriesTests {

    private static final int LEAVERS = 3_000;
    private static final int AT_ONCE = 32;

    @Autowired
    DatabaseClient database;

    @Autowired
    TransactionalOperator transaction;

    @Test
    void connectionsWhenTheirReadersLeftServeTheNext() {
        Flux.range(0, LEAVERS).flatMap(this::abandoned, AT_ONCE).blockLast(Duration.ofMinutes(2));

        assertThat(Flux.range(0, 200)
                        .flatMap(this::answered, AT_ONCE)
                        .collectList()
                        .block(Duration.ofSeconds(40)))
                .hasSize(200);
    }

    private Mono<Long> abandoned(int n) {
        var asked = rows(ThreadLocalRandom.current().nextInt(1, 1_200));
        var left = Mono.<List<Integer>>error(IllegalStateException::new)
                .delaySubscription(Duration.ofNanos(ThreadLocalRandom.current().nextInt(4_000_000)));
        return Mono.zip(n % 2 == 0 ? asked : asked.as(transaction::transactional), left)
                .map(both -> 1L)
                .onErrorReturn(0L);
    }

    private Mono<Integer> answered(int n) {
        return rows(n + 1).map(List::size).as(transaction::transactional);
    }

    private Mono<List<Integer>> rows(int count) {
        return database.sql("SELECT generate_series(1, :count)")
                .bind("count", count)
                .map(row -> row.get(0, Integer.class))
                .all()
                .collectList();
    }
}
