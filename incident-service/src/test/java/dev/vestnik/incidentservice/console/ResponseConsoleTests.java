package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.MailTest;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NeedsBrowser
class ResponseConsoleTests extends MailTest {

    private static final String TEAM = "Базы <b>данных</b>";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Test
    void roomWhenSomethingIsDoneSaysWhoAndWhenToAsk() {
        var of = new Reviewed(incidents, components).open();
        try (var window = Window.signedIn(port, people, Role.INCIDENT_MANAGER, 390, ColorScheme.DARK)) {
            named(window.open("/duty/inside"));
            var room = window.open("/incidents/" + of.ref());
            begun(room);
            owned(room);
            assertThat(room.locator("#inside-card > summary")).containsText("знают 0 из ");
            room.click("#inside-card > summary");
            room.click("#told-all");
            assertThat(room.locator(".inside")).containsText("сообщили в");
            Window.assertForEverybody(room, "room in which something is done");
        }
    }

    private static void named(Page inside) {
        inside.fill("#inside-contact", "чат #финансы");
        inside.click("#add-stakeholder button");
        assertThat(inside.locator("#fault-name")).containsText("Кому сообщать");
        assertThat(inside.locator("#inside-contact")).hasValue("чат #финансы");
        inside.fill("#inside-name", "Финансы");
        inside.click("#add-stakeholder button");
        assertThat(inside.locator(".shifts").first()).containsText("Финансы");
        Window.assertForEverybody(inside, "whom to tell inside");
    }

    private static void begun(Page room) {
        room.click("#begin-action");
        room.click("#action-form button");
        assertThat(room.locator("#action-form .wrong")).containsText("Назовите, кто отвечает");
        room.fill("#action-words", "Перестраиваем индекс");
        room.fill("#action-team", TEAM);
        room.click("#action-form button");
        assertThat(room.locator(".doing")).containsText(TEAM);
    }

    private static void owned(Page room) {
        room.click("[id^=ask-]");
        room.fill("#owner-team", TEAM);
        room.click("#name-owner");
        assertThat(room.locator(".owners")).containsText("ответа нет");
        room.click("[id^=decline-]");
        room.locator("#owner-why").fill("диски в порядке");
        room.fill("#owner-team", "Сеть");
        room.click("#name-owner");
        assertThat(room.locator(".owners .refused")).containsText(TEAM + ": диски в порядке");
        room.click("[id^=accept-]");
        assertThat(room.locator(".owners")).containsText("принял в");
    }
}
