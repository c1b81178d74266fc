package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.r2dbc.core.DatabaseClient;

@ServiceTest
class WrongPasswordsTests {

    private static final Actor READER = new Actor(Actor.Kind.ENGINE, "test", Role.ADMIN);

    private final Visitor visitor;
    private final Audit audit;
    private final SignInAttempts attempts;
    private final DatabaseClient database;

    @Autowired
    WrongPasswordsTests(
            @LocalServerPort int port, People people, Audit audit, SignInAttempts attempts, DatabaseClient database) {
        this.visitor = Visitor.at(port, people);
        this.audit = audit;
        this.attempts = attempts;
        this.database = database;
    }

    @BeforeEach
    @AfterEach
    void nothingTriedYet() {
        database.sql("DELETE FROM sign_in_attempt WHERE subject_sha256 = :subject")
                .bind("subject", Secrets.print("unknown logins"))
                .then()
                .block();
    }

    @Test
    void passwordWhenWrongIsRecordedWithThePersonAndTheAddress() {
        var person = visitor.person(Role.READER);

        visitor.attempt(person, "not this one at all", "/");

        assertThat(deeds(person.id().toString())).first().satisfies(deed -> {
            assertThat(deed.action()).isEqualTo("password-wrong");
            assertThat(deed.actorKind()).isEqualTo("ENGINE");
            assertThat(deed.address()).isIn("127.0.0.1", "::1");
            assertThat(deed.details()).isEmpty();
        });
    }

    @Test
    void loginWhenUnknownIsRecordedWithoutWhatWasTyped() {
        var typed = "my-password-" + UUID.randomUUID();

        visitor.attempt(typed, "wrong", "/");

        assertThat(deeds("login")).first().satisfies(deed -> {
            assertThat(deed.action()).isEqualTo("login-unknown");
            assertThat(deed.toString()).doesNotContain(typed);
        });
    }

    @Test
    void loginsWhenUnknownWithoutEndFillTheRecordNoFurther() {
        attempts.unknown().block();
        database.sql("UPDATE sign_in_attempt SET attempts = :many WHERE subject_sha256 = :subject")
                .bind("many", SignInAttempts.UNKNOWN_NOTED)
                .bind("subject", Secrets.print("unknown logins"))
                .then()
                .block();

        visitor.attempt("nobody-" + UUID.randomUUID(), "wrong", "/");
        var told = deeds("login");
        visitor.attempt("nobody-" + UUID.randomUUID(), "wrong", "/");

        assertThat(told).first().extracting(AuditEntry::action).isEqualTo("logins-unknown");
        assertThat(deeds("login")).isEqualTo(told);
    }

    @Test
    void currentPasswordWhenWrongIsRecorded() {
        var person = visitor.person(Role.READER);

        visitor.change(visitor.signIn(person, "/"), "not this one at all", "quite another battery");

        assertThat(deeds(person.id().toString()))
                .first()
                .extracting(AuditEntry::action)
                .isEqualTo("current-password-wrong");
    }

    private List<AuditEntry> deeds(String object) {
        var asked = new AuditQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.of(object),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Objects.requireNonNull(audit.search(READER, asked).collectList().block());
    }
}
