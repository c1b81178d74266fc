package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.vestnik.incidentservice.console.RoomTest.declared;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.options.ColorScheme;
import com.standardwebhooks.Webhook;
import dev.vestnik.incidentservice.DeskTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.customer.SampleCompany;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

@NeedsBrowser
class TicketScreensTests extends DeskTest {
    private static final String SCRIPT = "<script>document.title='owned'</script><b>x</b>";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SampleCompany sample;

    private final String ticket = "T-" + UUID.randomUUID();

    private static boolean loaded;

    @BeforeEach
    void company() {
        if (loaded) {
            return;
        }
        loaded = true;
        sample.load(new Actor(Actor.Kind.PERSON, UUID.randomUUID().toString(), Role.ADMIN))
                .block();
    }

    @Test
    void ticketWhenTheKeyIsPressedIsLinkedAndUnlinkedAfterAQuestion() throws Exception {
        try (var window = window(Role.INCIDENT_MANAGER, 1280, ColorScheme.LIGHT)) {
            var page = declared(window);
            arrives("не могу загрузить файл " + SCRIPT);
            page.reload();
            assertThat(page.locator("#tickets")).containsText(ticket);
            assertThat(page.locator("#tickets")).containsText(SCRIPT);

            page.keyboard().press("l");

            assertThat(page.locator("#tickets .tickets-list").first().locator("li button.link"))
                    .containsText("Отвязать");
            assertThat(page.locator("#timeline")).containsText("Первое обращение");
            assertThat(page.title()).doesNotContain("owned");
            page.onDialog(Dialog::accept);
            // the one that has waited longest is linked, which may be another test's
            page.locator("#tickets .tickets-list li button.link").first().click();
            assertThat(page.locator("#tickets .tickets-list li button.link")).hasCount(0);
            assertThat(page.locator("#tickets .tickets-list li:has-text('%s')".formatted(ticket)))
                    .hasCount(1);
        }
    }

    @Test
    void pageWhenAnIncidentIsChosenLinksTheTicketToIt() throws Exception {
        try (var window = window(Role.SUPPORT_AGENT, 390, ColorScheme.DARK)) {
            var ref = declared(window).locator("#top .no").textContent();
            arrives("не открывается");
            var page = window.open("/tickets");
            var row = page.locator(".tickets-list li:has-text('%s')".formatted(ticket));
            row.locator("select").selectOption(ref);
            row.locator("button").click();
            assertThat(page.locator(".tickets-list li:has-text('%s') a".formatted(ticket)))
                    .containsText(ref);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void ticketsWhenTheRoleMayNotAreNotShown() {
        try (var window = window(Role.READER, 1280, ColorScheme.LIGHT)) {
            assertThat(window.open("/").locator("nav a[href='/tickets']")).hasCount(0);
            assertThat(window.open("/tickets").locator("body"))
                    .containsText("не разрешено привязывать обращения и отвечать");
        }
    }

    @Test
    void pagesWithATicketAreForEverybody() throws Exception {
        arrives("не открывается");
        try (var window = window(Role.INCIDENT_MANAGER, 1280, ColorScheme.LIGHT)) {
            Window.assertForEverybody(window.open("/tickets"), "tickets");
            var room = declared(window);
            room.waitForSelector("#tickets button");
            room.waitForSelector("#send");
            Window.assertForEverybody(room, "room with a ticket");
        }
    }

    private void arrives(String text) throws Exception {
        var body = """
                {"type":"ticket.created","timestamp":"2026-11-22T09:48:01Z","data":{"id":"%s","customer":"C-0001",
                "channel":"email","language":"ru","text":"%s","openedAt":"%s"}}
                """.formatted(ticket, text, Instant.now().minusSeconds(720));
        long now = Instant.now().getEpochSecond();
        WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .post()
                .uri("/hooks/tickets")
                .header("webhook-id", ticket)
                .header("webhook-timestamp", String.valueOf(now))
                .header("webhook-signature", new Webhook(IN).sign(ticket, now, body))
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private Window window(Role role, int width, ColorScheme scheme) {
        return Window.signedIn(port, people, role, width, scheme);
    }
}
