package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dev.vestnik.incidentservice.MailTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.Owner;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import dev.vestnik.templates.Language;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NeedsBrowser
class HandOverConsoleTests extends MailTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    ComponentOwners owners;

    @Test
    void handOverWhenTheOtherConfirmsMovesInBothWindows() {
        var of = new Reviewed(incidents, components).open();
        var anna = person("Анна Котова");
        var boris = person("Борис <b>Ли</b>");
        try (var first = window(anna, 1280, ColorScheme.LIGHT);
                var second = window(boris, 390, ColorScheme.DARK)) {
            var mine = first.open(room(of));
            mine.click("#take-INCIDENT_MANAGER");
            assertThat(mine.locator("#holders-line")).containsText("Анна Котова");
            mine.click("#give-INCIDENT_MANAGER");
            assertThat(mine.locator(".hand-over-card")).containsText("Гипотезы");
            mine.selectOption("#hand-over-to", boris.id().toString());
            mine.fill("#hand-over-next", "Дождаться индекса");
            mine.click("#offer-role");
            assertThat(mine.locator("#hand-over")).containsText("Пока не подтвердят");
            assertThat(mine.locator(".offer")).containsText("Борис <b>Ли</b>");

            var theirs = second.open("/");
            theirs.click(".offer.for-me a");
            assertThat(theirs.locator("#holders-line")).containsText("Анна Котова");
            theirs.click(".offer.for-me button.main");
            assertThat(theirs.locator("#hand-over .next-words")).hasText("Дождаться индекса");
            theirs.click("#confirm-role");

            assertThat(theirs.locator("#holders-line b")).containsText("Борис <b>Ли</b>");
            assertThat(mine.locator("#holders-line b")).containsText("Борис <b>Ли</b>");
            assertThat(mine.locator(".offer")).hasCount(0);
            assertThat(mine.locator("#timeline")).containsText("Передача Менеджер инцидента");
            assertThat((Integer) theirs.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void rosterWhenAShiftIsAddedShowsItAndKeepsWhatIsRefused() {
        try (var window = window(person("Вера Шмидт"), 1280, ColorScheme.LIGHT)) {
            var page = window.open("/duty");
            page.selectOption("#add-role", "INTERNAL_LIAISON");
            page.selectOption("#add-person", new SelectOption().setIndex(1));
            page.fill("#add-to", "2020-01-01T10:00");
            page.click("#add-shift button.main");
            assertThat(page.locator("#add-shift .fault")).containsText("позже начала");
            assertThat(page.locator("#add-to")).hasValue("2020-01-01T10:00");
            assertThat(page.locator("#add-to")).hasAttribute("aria-describedby", "fault-to");
            assertThat(page.locator("#add-to")).isFocused();
            page.fill("#add-to", "");
            page.fill("#add-from", "");
            page.click("#add-shift button.main");
            assertThat(page.locator("#fault-from")).containsText("начинается");
        }
    }

    @Test
    void dutyWhenTakenIsOnHomeForEverybody() {
        try (var first = window(person("Глеб Орлов"), 390, ColorScheme.DARK);
                var second = window(person("Дина Ким"), 1280, ColorScheme.LIGHT)) {
            first.open("/duty").click("#take-duty-INCIDENT_MANAGER");
            assertThat(first.page().locator(".on-duty")).containsText("Глеб Орлов");
            var home = second.open("/duty");
            assertThat(home.locator(".on-duty")).containsText("Глеб Орлов");
            home.click("#take-duty-INCIDENT_MANAGER");
            assertThat(home.locator(".on-duty")).containsText("Дина Ким");
        }
    }

    @Test
    void roomWhenARoleIsHandedOverIsForEverybody() {
        var of = new Reviewed(incidents, components).open();
        try (var window = window(person("Анна Котова"), 1280, ColorScheme.LIGHT)) {
            var room = window.open(room(of));
            room.click("#card-take-SCRIBE");
            room.click("#card-give-SCRIBE");
            room.waitForSelector(".hand-over-card");
            Window.assertForEverybody(room, "hand-over");
        }
    }

    @Test
    void homeWhenOneIsAskedWhetherAComponentIsTheirsSaysSo() {
        var of = new Reviewed(incidents, components).open();
        var broken = CaseState.of(incidents.timeline(of.id()).block()).hurtNow().getFirst();
        var asked = person("Ника Зимина");
        owners.ask(Reviewed.APPROVER, of, components.require(broken).block(), Owner.person(asked.id()))
                .block();
        try (var window = window(asked, 390, ColorScheme.DARK)) {
            var home = window.open("/");
            assertThat(home.locator(".asked a[href='%s']".formatted(room(of)))).containsText("ваш ли это компонент?");
        }
    }

    private static String room(Case of) {
        return "/incidents/" + of.ref();
    }

    private Person person(String name) {
        var asked = new NewPerson(
                "h-" + UUID.randomUUID(), name, Role.INCIDENT_MANAGER, Language.RU, Optional.of(Window.PASSWORD));
        return Objects.requireNonNull(people.add(Actor.engine("test"), asked).block())
                .person();
    }

    private Window window(Person person, int width, ColorScheme scheme) {
        return Window.signedIn("http://localhost:" + port, person.login(), width, scheme);
    }
}
