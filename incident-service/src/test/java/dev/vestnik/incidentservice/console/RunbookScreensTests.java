package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.access.Role;
import org.junit.jupiter.api.Test;

@NeedsBrowser
class RunbookScreensTests extends RoomTest {

    private static final String SECOND = "#tick-first-15-minutes-2";

    @Test
    void stepWhenTickedByKeyboardIsOnTheTimelineForAllAndIsTakenBackAfterAQuestion() {
        try (var writer = window(Role.INCIDENT_MANAGER, 1280, ColorScheme.LIGHT);
                var looker = window(Role.READER, 1280, ColorScheme.DARK)) {
            var page = declared(writer);
            assertThat(page.locator("#runbook-first-15-minutes")).hasAttribute("open", "");
            page.click("#take-INCIDENT_MANAGER");
            assertThat(page.locator("#runbooks .step").first()).containsText("увидел Вестник");
            var other = looker.open(path(page));
            assertThat(other.locator("#runbooks .step.next")).containsText("Пройдите карточку");
            assertThat(other.locator("#runbooks button")).hasCount(0);

            page.focus(SECOND);
            page.keyboard().press("Space");

            assertThat(page.locator(SECOND)).hasAttribute("aria-checked", "true");
            assertThat(page.locator(SECOND)).isFocused();
            assertThat(page.locator("#timeline")).containsText("Шаг выполнен");
            assertThat(other.locator("#runbooks .step.next")).containsText("Отправьте первое сообщение");
            page.onDialog(Dialog::accept);
            page.keyboard().press("Enter");
            assertThat(page.locator(SECOND)).hasAttribute("aria-checked", "false");
            assertThat(page.locator("#timeline .struck")).containsText("Отметка снята");
        }
    }

    @Test
    void runbookWhenItsMomentComesIsTakenAndTheFoldingOfPeopleStays() {
        try (var window = window(Role.INCIDENT_MANAGER, 390, ColorScheme.DARK)) {
            var page = declared(window);
            page.locator("#runbook-first-15-minutes > summary").click();
            page.fill("#line", "причина найдена: закрыт порт");
            page.press("#line", "Enter");
            page.click("#take-cause-found");
            assertThat(page.locator("#runbook-cause-found")).isVisible();
            assertThat(page.locator("#runbook-first-15-minutes")).hasAttribute("open", "");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
        }
    }

    @Test
    void pagesWhenReadAreInTheReadersLanguageAndLeadToOneAnother() {
        try (var window = window(Role.READER, 1280, ColorScheme.LIGHT)) {
            var page = window.open("/runbooks");
            page.locator("main a:has-text('Работы не успевают закончиться')").click();
            assertThat(page.locator("article")).containsText("Готово, когда");
            page.locator("article a:has-text('первые 15 минут')").click();
            assertThat(page.locator("h1")).containsText("Первые 15 минут");
            assertThat(page.locator("article")).containsText("Вестник видит: Письмо отправлено «Первое сообщение»");
            assertThat(page.locator("article")).containsText("Шаблон: «Мы знаем»");
            page.click(".tongues [value=en]");
            assertThat(page.locator("h1")).containsText("The first 15 minutes");
            assertThat(page.locator("article")).containsText("Take the role and say so aloud");
        }
    }

    @Test
    void roomWithItsRunbooksIsForEverybody() {
        try (var window = window(Role.INCIDENT_MANAGER, 1280, ColorScheme.LIGHT)) {
            var room = declared(window);
            room.waitForSelector("#send");
            Window.assertForEverybody(room, "room with its runbooks");
        }
    }

    private Window window(Role role, int width, ColorScheme scheme) {
        return Window.signedIn(port, people, role, width, scheme);
    }
}
