package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.access.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@NeedsBrowser
class RoomKeysTests extends RoomTest {

    /** Of the sample company; other tests have components of their own in the same list. */
    private static final String BROKEN = "upload-ru-1";

    @Test
    void firstNoticeWhenOnlyKeysAreUsedGoesOutFromHome() {
        try (var window = window(1280)) {
            var page = window.open("/");
            page.keyboard().press("n");
            page.waitForURL("**/incidents/new*");
            assertThat(page.locator("#component")).isFocused();
            choose(page);
            tabTo(page, "form.stack button.main");
            page.keyboard().press("Enter");
            page.waitForSelector("#step form");
            page.keyboard().press("s");
            assertThat(page.locator("#send")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#sure")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#timeline")).containsText("Письмо отправлено");
            page.keyboard().press("/");
            page.keyboard().type("исключили хранилище");
            page.keyboard().press("Enter");
            assertThat(page.locator("#timeline")).containsText("исключили хранилище");

            page.locator("#ahead").press("Enter");
            assertThat(page.locator("#fact-text")).isFocused();
            page.keyboard().type("обрыв кабеля");
            page.keyboard().press("Enter");
            assertThat(page.locator("#timeline")).containsText("обрыв кабеля");
            page.click("#do-RESTORED");
            assertThat(page.locator("#fact form")).isVisible();
        }
    }

    @Test
    void firstNoticeWhenAManagerIsWokenGoesOutFromAPhoneInAMinute() {
        try (var window = Window.signedIn(port, people, Role.INCIDENT_MANAGER, 390, ColorScheme.DARK)) {
            var page = window.open("/");
            var begun = Instant.now();
            page.click("a[href='/incidents/new'] >> nth=0");
            page.waitForResponse("**/incidents/new/symptoms*", () -> page.selectOption("#component", BROKEN));
            page.click("form.stack button.main");
            page.click("#send");
            page.click("#sure");
            assertThat(page.locator("#timeline")).containsText("Письмо отправлено");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(1));

            log(page, "исключили хранилище");
            assertThat(page.locator("#timeline")).containsText("исключили хранилище");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            var foot = page.locator(".foot").boundingBox();
            assertThat(foot.y + foot.height).isBetween(890.0, 901.0);
        }
    }

    @Test
    void helpWhenAskedForListsTheKeysOnBothLayoutsAndEscCloses() {
        try (var window = window(1280)) {
            var page = declared(window);
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).containsText("перейти к следующему шагу");
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys")).isHidden();
            pressRussian(page, "ы");
            assertThat(page.locator("#send")).isFocused();
            pressRussian(page, "м");
            assertThat(page.locator(".shows [aria-current]")).hasText("для клиентов");
            assertThat(page.url()).contains("show=public");
            page.reload();
            assertThat(page.locator(".shows [aria-current]")).hasText("для клиентов");
            pressRussian(page, "т");
            page.waitForURL("**/incidents/new*");
        }
    }

    @Test
    void questionWhenItsAnswerIsGivenInPlaceStandsAsAnswered() {
        try (var window = window(1280)) {
            var page = declared(window);
            assertThat(page.locator("#facts .ask").first()).isVisible();
            page.click("#q-eta");
            assertThat(page.locator("#fact-eta")).isFocused();
            page.fill("#fact-eta", "23:50");
            page.keyboard().press("Enter");
            assertThat(page.locator("#facts dd:has(#q-eta)")).containsText("23:50");
            page.click("[data-switches=outside]");
            assertThat(page.locator("#outside")).isVisible();
            assertThat(page.locator("#phrase")).containsText("Что у вас сейчас не работает?");
        }
    }

    /** A key as a Russian layout names it; the browser under test knows a Latin keyboard only. */
    private static void pressRussian(Page page, String key) {
        page.evaluate(
                "(key) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))", key);
    }

    /** Goes on with the Tab key until that is where it stands. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("(what) => document.activeElement.matches(what)", selector)) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached by Tab");
    }

    /** Goes down the list by the arrow until the component stands there. */
    private static void choose(Page page) {
        var list = page.locator("#component");
        for (int pressed = 0; pressed < 1_000 && !list.inputValue().equals(BROKEN); pressed++) {
            list.press("ArrowDown");
        }
        assertThat(list).hasValue(BROKEN);
    }
}
