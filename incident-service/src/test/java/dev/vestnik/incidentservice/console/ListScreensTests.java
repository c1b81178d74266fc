package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;

@ServiceTest
@NeedsBrowser
class ListScreensTests {

    private static final Actor ADMIN = new Actor(Actor.Kind.PERSON, "test", Role.ADMIN);

    private final String own = "g" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Components components;

    @Autowired
    Incidents incidents;

    @Test
    void componentsWhenMovedByKeysKeepTheirNewOrderAndTheFocus() {
        Flux.range(1, 3).concatMap(n -> components.save(ADMIN, draft(n))).blockLast();
        try (var window = window(ColorScheme.LIGHT)) {
            var page = window.open("/components");
            var rows = page.locator("[data-group=%s]".formatted(own));
            page.locator("#edit-%s-3".formatted(own)).focus();

            page.keyboard().press("Alt+ArrowUp");
            assertThat(rows.nth(1)).hasAttribute("data-movable", own + "-3");
            assertThat(page.locator("#up-%s-3".formatted(own))).isFocused();
            page.keyboard().press("Alt+ArrowUp");
            assertThat(rows.nth(0)).hasAttribute("data-movable", own + "-3");

            page.reload();
            assertThat(rows.nth(0)).hasAttribute("data-movable", own + "-3");
            assertThat(rows.nth(1)).hasAttribute("data-movable", own + "-1");
        }
    }

    @Test
    void incidentWhenSearchedForIsFoundWhileTypingAndOpenedByKeysAlone() {
        var of = new Reviewed(incidents, components).open();
        try (var window = window(ColorScheme.DARK)) {
            var page = window.open("/");
            page.waitForLoadState();
            page.keyboard().press("f");
            page.waitForURL("**/incidents#find");
            page.waitForLoadState();
            assertThat(page.locator("#find-text")).isFocused();
            page.keyboard().type(of.ref());
            // the answer to the whole word has come, and no later one takes the row away
            assertThat(page).hasURL(Pattern.compile(".*text=" + of.ref() + "&.*"));
            assertThat(page.locator("#found .case")).hasCount(1);

            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            page.waitForURL("**/incidents/" + of.ref());
        }
    }

    private ComponentDraft draft(int place) {
        return new ComponentDraft(
                own + "-" + place,
                new Group(own, Texts.of("Группа " + own, "Group " + own)),
                "ru-1",
                Texts.of("Диски " + place, "Disks " + place),
                List.of(),
                place,
                false);
    }

    private Window window(ColorScheme scheme) {
        return Window.signedIn(port, people, Role.ADMIN, 1280, scheme);
    }
}
