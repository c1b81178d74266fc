package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.MailTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.customer.SampleCompany;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Rooms of incidents in the sample company, looked at through browsers. */
abstract class RoomTest extends MailTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    SampleCompany sample;

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

    Window window(int width) {
        return Window.signedIn(port, people, Role.INCIDENT_MANAGER, width, ColorScheme.LIGHT);
    }

    /** Opens an incident and waits for its next step, which those who may not write letters see without its form. */
    static Page declared(Window window) {
        var page = window.open("/incidents/new?component=upload-ru-1");
        page.click("form.stack button.main");
        page.waitForSelector("#step h2");
        return page;
    }

    /** The room that page shows, as somebody else sees it. */
    static Page alsoSeen(Window other, Page page) {
        var seen = other.open(path(page));
        seen.waitForSelector("#step form");
        return seen;
    }

    static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }

    static void log(Page page, String line) {
        page.fill("#line", line);
        page.press("#line", "Enter");
        assertThat(page.locator("#line")).hasValue("");
    }
}
