package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

@ServiceTest
class AuditTests {

    private static final Actor ENGINE = Actor.engine("test");
    private static final Actor READER = new Actor(Actor.Kind.ENGINE, "test", Role.QUALITY_CONTROLLER);

    @Autowired
    private Audit audit;

    @Autowired
    private DatabaseClient database;

    @Autowired
    private TransactionalOperator transaction;

    @Test
    void appendWhenManyAtOnceKeepsOneChain() {
        Flux.range(0, 40).flatMap(this::append, 10).blockLast();

        assertThat(Objects.requireNonNull(audit.verify(READER).block()).brokenAt())
                .isEmpty();
    }

    @Test
    void appendWhenTheEffectFailsLeavesNoRow() {
        var object = UUID.randomUUID().toString();

        assertThatThrownBy(() -> audit.append(ENGINE, "tried", "test", object, Map.of())
                        .then(database.sql("SELECT 1/0").then())
                        .as(transaction::transactional)
                        .block())
                .isInstanceOf(RuntimeException.class);

        assertThat(rowsOf(object)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET details = '{\"n\": \"13\"}'",
                "UPDATE audit SET actor_id = 'somebody else'",
                "UPDATE audit SET at = at + interval '1 second'",
                "DELETE FROM audit"
            })
    void verifyWhenARowWasTamperedWithNamesWhereTheChainBreaks(String tampering) {
        append(1).then(append(2)).then(append(3)).block();

        var verdict = Objects.requireNonNull(tampered(tampering).block());

        assertThat(verdict.brokenAt()).isPresent();
        assertThat(Objects.requireNonNull(audit.verify(READER).block()).brokenAt())
                .isEmpty();
    }

    @Test
    void verifyWhenWhoAsksMayNotReadTheAuditIsForbidden() {
        assertThatThrownBy(() -> audit.verify(ENGINE).block())
                .isInstanceOfSatisfying(
                        Problem.class, no -> assertThat(no.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }

    @Test
    void auditWhenSomebodyRewritesItRefuses() {
        append(1).block();

        assertThatThrownBy(() -> database.sql("DELETE FROM audit").then().block())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        database.sql("UPDATE audit SET action = 'x'").then().block())
                .hasMessageContaining("append-only");
    }

    /** Tampers as only the owner of the table could, looks, and takes it back. */
    private reactor.core.publisher.Mono<Audit.Verdict> tampered(String tampering) {
        return transaction
                .execute(status -> database.sql("ALTER TABLE audit DISABLE TRIGGER USER")
                        .then()
                        .then(database.sql(tampering + " WHERE position = (SELECT max(position) - 1 FROM audit)")
                                .then())
                        .then(audit.verify(READER))
                        .doOnNext(_ -> status.setRollbackOnly()))
                .next();
    }

    private reactor.core.publisher.Mono<Void> append(int number) {
        return audit.append(ENGINE, "tested", "test", UUID.randomUUID().toString(), Map.of("n", "" + number, "a", "b"));
    }

    private long rowsOf(String object) {
        return Objects.requireNonNull(database.sql("SELECT count(*) FROM audit WHERE object_id = :object")
                .bind("object", object)
                .mapValue(Long.class)
                .one()
                .block());
    }
}
