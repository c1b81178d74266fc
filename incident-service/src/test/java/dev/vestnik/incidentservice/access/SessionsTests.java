package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@ServiceTest
class SessionsTests {

    private static final Instant NOON = Instant.parse("2031-03-01T12:00:00Z");

    @Autowired
    private DatabaseClient database;

    @Autowired
    private People people;

    private UUID person = UUID.randomUUID();

    @BeforeEach
    void somebody() {
        var asked = NewPerson.of("s-" + UUID.randomUUID(), "Somebody", "SCRIBE", "ru", "a password of some length");
        var added = people.add(Actor.engine("test"), asked).block();
        person = Objects.requireNonNull(added).person().id();
    }

    @Test
    void findOnAnotherNodeKnowsWhoSignedInOnThisOne() {
        var token = start(at(NOON));

        var signed = at(NOON.plusSeconds(1)).find(token).block();

        assertThat(Objects.requireNonNull(signed).actor())
                .isEqualTo(new Actor(Actor.Kind.PERSON, person.toString(), Role.SCRIBE));
    }

    @Test
    void findWhenUsedMovesTheEndTwelveHoursOn() {
        var token = start(at(NOON));

        at(NOON.plus(Duration.ofHours(11))).find(token).block();

        assertThat(at(NOON.plus(Duration.ofHours(22))).find(token).block()).isNotNull();
    }

    @Test
    void findWhenUnusedForTwelveHoursIsEmpty() {
        var token = start(at(NOON));

        assertThat(at(NOON.plus(Duration.ofHours(12))).find(token).block()).isNull();
    }

    @Test
    void findWhenUsedWithoutAPauseIsEmptyAfterADay() {
        var token = start(at(NOON));

        for (int hour = 6; hour < 24; hour += 6) {
            assertThat(at(NOON.plus(Duration.ofHours(hour))).find(token).block())
                    .isNotNull();
        }

        assertThat(at(NOON.plus(Duration.ofHours(24))).find(token).block()).isNull();
    }

    @Test
    void findWhenThePersonLeftIsEmpty() {
        var token = start(at(NOON));

        database.sql("UPDATE person SET disabled_at = now() WHERE id = :id")
                .bind("id", person)
                .then()
                .block();

        assertThat(at(NOON).find(token).block()).isNull();
    }

    @Test
    void startKeepsOnlyAPrintOfTheToken() {
        var token = start(at(NOON));

        var kept = database.sql("SELECT token_sha256 FROM session WHERE person_id = :id")
                .bind("id", person)
                .mapValue(String.class)
                .one()
                .block();

        assertThat(kept).isEqualTo(Secrets.print(token)).isNotEqualTo(token);
    }

    private Sessions at(Instant now) {
        return new Sessions(database, InstantSource.fixed(now));
    }

    private String start(Sessions sessions) {
        return Objects.requireNonNull(sessions.start(person).block());
    }
}
