package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages on the way to a provider and back, and the way in that is left when it is down. */
class ProviderPagesTests extends ProviderTest {

    @Test
    void beginWhenTheProviderIsDownLeadsToThePasswordAndALocalAdministratorGetsIn() {
        idp.breakDown();
        var admin = Objects.requireNonNull(everybody
                        .add(Visitor.ENGINE, Visitor.asked(Role.ADMIN, Visitor.PASSWORD))
                        .block())
                .person();

        desk().get()
                .uri("/sign-in/oidc?next=/incidents")
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueEquals("Location", "/sign-in?provider=down");
        var admitted = signIn().admit(new Knock(admin.login(), "127.0.0.9"), Visitor.PASSWORD)
                .block();

        assertThat(Objects.requireNonNull(admitted).person().id()).isEqualTo(admin.id());
        assertThat(deedsOn(admin)).contains("signed-in-locally");
    }

    @Test
    void beginWhenTheProviderWentDownAfterItWasKnownLeadsToThePasswordToo() {
        var desk = desk();
        desk.get()
                .uri("/sign-in/oidc")
                .exchange()
                .expectHeader()
                .value("Location", to -> assertThat(to).startsWith(idp.issuer().replace("/realm", "/authorize")));
        idp.breakDown();

        desk.get().uri("/sign-in/oidc").exchange().expectHeader().valueEquals("Location", "/sign-in?provider=down");
    }

    @Test
    void signInPageOffersBothWaysAndSaysWhenOneIsDown() {
        var page = Jsoup.parse(Objects.requireNonNull(desk().get()
                .uri("/sign-in?provider=down")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));

        assertThat(page.select("a[href^=/sign-in/oidc]")).hasSize(1);
        assertThat(page.select("input[name=password]")).hasSize(1);
        assertThat(page.select("[role=alert]").text()).contains("не отвечает");
    }

    @Test
    void wholeWayInTheBrowserSetsTheSessionOfThePerson() {
        var desk = desk();
        var departure =
                desk.get().uri("/sign-in/oidc?next=//evil.example").exchange().returnResult(String.class);
        var key = Objects.requireNonNull(departure.getResponseCookies().getFirst("vestnik_oidc"));
        assertThat(key.isHttpOnly()).isTrue();
        var asked = UriComponentsBuilder.fromUri(
                        Objects.requireNonNull(departure.getResponseHeaders().getLocation()))
                .build()
                .getQueryParams();
        idp.issues(Objects.requireNonNull(asked.getFirst("nonce")), List.of("support"), same());

        desk.get()
                .uri("/sign-in/oidc/back?code=the-code&state=" + asked.getFirst("state"))
                .cookie("vestnik_oidc", key.getValue())
                .exchange()
                .expectStatus()
                .isFound()
                .expectHeader()
                .valueEquals("Location", "/")
                .expectCookie()
                .httpOnly(SessionCookie.NAME, true);
    }

    @Test
    void withoutAProviderNothingOfItIsThere() {
        assertThat(context.getBeansOfType(ProviderSignIn.class)).isEmpty();
        assertThat(context.getBeansOfType(OidcPages.class)).isEmpty();
    }

    private WebTestClient desk() {
        return WebTestClient.bindToController(
                        new OidcPages(provider(), signIn(), attempts, cookies),
                        new SignInPages(signIn(), browsers, cookies, pages, settings))
                .build();
    }
}
