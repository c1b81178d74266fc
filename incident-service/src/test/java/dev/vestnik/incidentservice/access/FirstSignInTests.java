package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FirstSignInTests {

    @Autowired
    private FirstSignIn firstSignIn;

    @Autowired
    private PeopleStore people;

    @Autowired
    private Tokens tokens;

    @Test
    void takeWhenTakenBeforeIsEmpty() {
        firstSignIn.take();

        assertThat(firstSignIn.take()).isEmpty();
    }

    @Test
    void startAgainAddsNobodyAndKeepsTheToken() {
        firstSignIn.afterSingletonsInstantiated();

        assertThat(firstSignIn.take()).isEmpty();
        assertThat(people.findByLogin("admin").block()).satisfies(admin -> {
            assertThat(admin.person().role()).isEqualTo(Role.ADMIN);
            assertThat(admin.mustChangePassword()).isTrue();
        });
        assertThat(tokens.list(Actor.engine("test"))
                        .filter(token -> token.name().equals("VESTNIK_ADMIN_TOKEN")
                                && token.revokedAt().isEmpty())
                        .collectList()
                        .block())
                .hasSize(1);
    }

    @Test
    void keepWhenTheSecretChangesEndsTheEarlierOne() {
        var engine = Actor.engine("test");
        tokens.keep(engine, "kept", Role.STATUS_PAGE, "first-secret-of-the-page")
                .block();
        tokens.keep(engine, "kept", Role.STATUS_PAGE, "first-secret-of-the-page")
                .block();
        tokens.keep(engine, "kept", Role.STATUS_PAGE, "second-secret-of-the-page")
                .block();

        assertThat(tokens.actor("first-secret-of-the-page").block()).isNull();
        assertThat(tokens.actor("second-secret-of-the-page").block())
                .satisfies(actor -> assertThat(actor.role()).isEqualTo(Role.STATUS_PAGE));
    }

    @Test
    void valuesWithSecretsDoNotPrintThem() {
        var secret = new OneTimeSignIn("admin", "s3cret", java.util.Optional.of("t0ken"));

        assertThat(secret.toString()).doesNotContain("s3cret", "t0ken");
        assertThat(new AccessSettings("test-admin-token", "").toString()).doesNotContain("test-admin-token");
    }
}
