package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.problem.PlainPages;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.util.UriComponentsBuilder;

/** What tests of the sign-in through a provider share: the provider, and Vestnik's side of it on the shared database. */
@ServiceTest
abstract class ProviderTest {

    private static final String ROLES = "sre=INCIDENT_MANAGER, support = SUPPORT_AGENT,admins=ADMIN";

    final IdentityProvider idp = new IdentityProvider();
    final OidcSettings settings = new OidcSettings(idp.issuer(), IdentityProvider.CLIENT, "secret", "groups", ROLES);

    @Autowired
    SignInRequests requests;

    @Autowired
    ProvidedPeople people;

    @Autowired
    PeopleStore store;

    @Autowired
    Passwords passwords;

    @Autowired
    Sessions sessions;

    @Autowired
    SignInAttempts attempts;

    @Autowired
    KnownBrowsers browsers;

    @Autowired
    Audit audit;

    @Autowired
    SessionCookie cookies;

    @Autowired
    PlainPages pages;

    @Autowired
    People everybody;

    @Autowired
    DatabaseClient database;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void stop() {
        idp.close();
    }

    SignIn signIn() {
        return new SignIn(store, passwords, sessions, attempts, audit, settings);
    }

    ProviderSignIn provider() {
        return new ProviderSignIn(
                new Provider(settings, "https://console.example/"), settings, requests, people, signIn());
    }

    /** What the browser took along. */
    record Begun(String key, String state, String nonce) {
        Map<String, String> answer() {
            return Map.of("code", "the-code", "state", state);
        }
    }

    static Begun begin(ProviderSignIn provider) {
        var departure = Objects.requireNonNull(provider.begin("/incidents").block());
        var asked = UriComponentsBuilder.fromUri(departure.to()).build().getQueryParams();
        return new Begun(
                departure.key(),
                Objects.requireNonNull(asked.getFirst("state")),
                Objects.requireNonNull(asked.getFirst("nonce")));
    }

    Person arrive(List<String> groups) {
        var provider = provider();
        var begun = begin(provider);
        idp.issues(begun.nonce(), groups, same());
        return Objects.requireNonNull(
                        provider.finish(begun.key(), begun.answer()).block())
                .admitted()
                .person();
    }

    static Consumer<JWTClaimsSet.Builder> same() {
        return claims -> {};
    }

    static void assertRefused(ProviderSignIn provider, String key, Map<String, String> answer, Problem.Kind kind) {
        assertThatThrownBy(() -> provider.finish(key, answer).block())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    boolean isKnown() {
        return Objects.requireNonNull(database.sql("SELECT count(*) FROM person WHERE subject = :subject")
                        .bind("subject", idp.subject)
                        .mapValue(Long.class)
                        .one()
                        .block())
                > 0;
    }

    List<String> deedsOn(Person person) {
        var reader = new Actor(Actor.Kind.ENGINE, "test", Role.ADMIN);
        var asked = new AuditQuestion(
                Optional.empty(),
                Optional.empty(),
                Optional.of(person.id().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return Objects.requireNonNull(audit.search(reader, asked)
                .map(AuditEntry::action)
                .collectList()
                .block());
    }
}
