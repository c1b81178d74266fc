package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.MailTest;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.ReviewStep;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@NeedsBrowser
class ReviewConsoleTests extends MailTest {

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    Postmortems postmortems;

    @Test
    void reviewWhenStartedFromTheRoomMindsItsWordsAndKeepsThem() {
        var of = new Reviewed(incidents, components).resolved();
        try (var window = window(Role.TECH_LEAD, 1280, ColorScheme.LIGHT)) {
            var page = window.open("/incidents/" + of.ref());
            page.click("#start-review");
            assertThat(page.locator(".review-facts")).containsText("1 час");
            // what is typed before the scripts are there is not minded until it is saved
            page.waitForLoadState();
            page.fill("[name='factors[0].description']", "В сбое виноват дежурный");
            assertThat(page.locator("#r-factors-0-description mark")).hasText("виноват");
            page.click("text=Добавить условие");
            assertThat(page.locator("[name='factors[2].description']")).hasCount(1);
            assertThat(page.locator("[name='factors[0].description']")).hasValue("В сбое виноват дежурный");
            page.click("text=Добавить действие");
            page.fill("[name='actions[0].title']", "Быть внимательнее");
            page.click("#save");
            assertThat(page.locator("[name='actions[0].title']")).hasValue("Быть внимательнее");
            assertThat(page.locator("#next")).containsText("осталось");
            assertThat(page.locator("#next .unmet")).containsText("виноват");
        }
    }

    @Test
    void reviewWhenAnotherWasQuickerShowsBothTexts() {
        var of = written();
        try (var first = window(Role.TECH_LEAD, 1280, ColorScheme.LIGHT);
                var second = window(Role.TECH_LEAD, 1280, ColorScheme.LIGHT)) {
            var mine = first.open(path(of));
            var theirs = second.open(path(of));
            theirs.fill("[name=background]", "Их текст");
            theirs.click("#save");
            assertThat(theirs.locator("[name=background]")).hasValue("Их текст");
            mine.fill("[name=background]", "Мой текст");
            mine.click("#save");
            assertThat(mine.locator(".wrong")).containsText("не потерян");
            assertThat(mine.locator(".wrong")).containsText("Анна Котова: разбор сохранён в ");
            assertThat(mine.locator("#fault-background")).containsText("Их текст");
            assertThat(mine.locator("[name=background]")).hasValue("Мой текст");
            mine.click("#save");
            assertThat(mine.locator(".wrong")).hasCount(0);
            assertThat(mine.locator("[name=background]")).hasValue("Мой текст");
        }
    }

    @Test
    void reviewWhenASecondPersonApprovesIsPublishedAfterOneQuestion() {
        var of = written();
        try (var window = window(Role.INCIDENT_MANAGER, 390, ColorScheme.DARK)) {
            var page = window.open(path(of));
            page.click("#submit");
            page.click("#approve");
            page.click("#publish");
            assertThat(page.locator("article[lang=en]")).containsText("closed the upload port");
            assertThat(page.locator("main")).not().containsText(Reviewed.MARKER);
            page.click("#sure");
            assertThat(page.locator("#next")).containsText("опубликован");
            assertThat(page.locator("[name=background]")).isDisabled();
            assertThat(width(page)).isLessThanOrEqualTo(390);
        }
    }

    @Test
    void pagesOfAReviewAreForEverybody() {
        var of = written();
        postmortems
                .take(Reviewed.WRITER, of.id(), ReviewStep.SUBMIT, Optional.empty())
                .block();
        try (var window = window(Role.INCIDENT_MANAGER, 1280, ColorScheme.LIGHT)) {
            for (var path : List.of(path(of), path(of) + "/publish")) {
                Window.assertForEverybody(window.open(path), path);
            }
        }
    }

    private Case written() {
        var of = new Reviewed(incidents, components).resolved();
        postmortems.start(Reviewed.WRITER, of.id()).block();
        postmortems.edit(Reviewed.WRITER, of.id(), 1, Reviewed.complete()).block();
        return of;
    }

    private static String path(Case of) {
        return "/incidents/" + of.ref() + "/postmortem";
    }

    private static int width(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    private Window window(Role role, int width, ColorScheme scheme) {
        return Window.signedIn(port, people, role, width, scheme);
    }
}
