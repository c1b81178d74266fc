package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

@NeedsBrowser
class RoomOfflineTests extends RoomTest {

    private static final String LINES = "**/lines";

    /** So long the page waits before it tries again by itself, in milliseconds. */
    private static final long AGAIN = 5_000;

    @Test
    void lineWhenTheServerCannotBeReachedSaysSoAndGoesOnceItCan() {
        try (var window = window(390)) {
            var page = declared(window);
            window.context().setOffline(true);
            log(page, "исключили хранилище");
            log(page, "исключили квоты");
            assertThat(page.locator("#unsent li")).hasCount(2);
            assertThat(page.locator("#unsent")).containsText("ещё не отправлено");
            window.context().setOffline(false);
            assertThat(page.locator("#timeline")).containsText("исключили хранилище");
            assertThat(page.locator("#timeline")).containsText("исключили квоты");
            assertThat(page.locator("#unsent li")).hasCount(0);
        }
    }

    @Test
    void lineWhenKeptOverAReloadIsSentWithTheTimeItWasTypedAt() {
        try (var window = window(1280)) {
            window.page().clock().install();
            var page = declared(window);
            page.route(LINES, Route::abort);
            log(page, "исключили хранилище");
            page.evaluate("""
                    for (const key of Object.keys(localStorage).filter((one) => one.endsWith(':lines'))) {
                      const kept = JSON.parse(localStorage.getItem(key));
                      kept.value.forEach((line) => (line.at -= 3 * 3600 * 1000));
                      localStorage.setItem(key, JSON.stringify(kept));
                    }""");
            page.reload();
            assertThat(page.locator("#unsent")).containsText("исключили хранилище");
            page.unroute(LINES);
            page.clock().fastForward(AGAIN);
            var row = page.locator("#timeline li:has-text('исключили хранилище')");
            assertThat(row).containsText("записано в");
            assertThat(page.locator("#unsent li")).hasCount(0);
        }
    }

    @Test
    void linesWhenTheAnswerIsSlowLeaveTheFieldAtOnceAndGoInOrder() {
        try (var window = window(1280)) {
            var page = declared(window);
            var held = new ArrayList<Route>();
            page.route(LINES, route -> {
                if (held.isEmpty()) {
                    held.add(route);
                } else {
                    route.resume();
                }
            });
            log(page, "исключили сеть");
            log(page, "исключили квоты");
            log(page, "исключили диски");
            assertThat(page.locator("#unsent li")).hasCount(3);
            assertThat(page.locator("#unsent li").first()).containsText("отправляем");
            held.getFirst().resume();
            assertThat(page.locator("#unsent li")).hasCount(0);
            assertThat(page.locator("#timeline .said:has-text('исключили')"))
                    .hasText(new String[] {"исключили диски", "исключили квоты", "исключили сеть"});
        }
    }

    @Test
    void lineWhenItsAnswerIsLostAppearsOnce() {
        try (var window = window(1280)) {
            window.page().clock().install();
            var page = declared(window);
            page.route(LINES, route -> {
                route.fetch();
                route.abort();
            });
            log(page, "исключили хранилище");
            assertThat(page.locator("#unsent li")).hasCount(1);
            page.unroute(LINES);
            page.clock().fastForward(AGAIN);
            assertThat(page.locator("#unsent li")).hasCount(0);
            assertThat(page.locator("#timeline li:has-text('исключили хранилище')"))
                    .hasCount(1);
        }
    }

    @Test
    void lineWhenDiscardedIsGone() {
        try (var window = window(1280)) {
            var page = declared(window);
            page.route(LINES, Route::abort);
            log(page, "исключили хранилище");
            page.click("#unsent button");
            assertThat(page.locator("#unsent")).isHidden();
            page.reload();
            assertThat(page.locator("#unsent")).isHidden();
        }
    }

    @Test
    void lineWhenTheSessionIsOverWaitsForTheSignIn() {
        try (var window = window(1280)) {
            var page = declared(window);
            var room = path(page);
            window.context().clearCookies();
            log(page, "исключили хранилище");
            assertThat(page.locator("#trouble")).containsText("Сеанс закончился");
            assertThat(page.locator("#unsent")).containsText("исключили хранилище");
            page.click("#trouble a");
            assertThat(page.locator("[name=login]")).isVisible();
            assertThat(page.url()).contains("next=" + room.replace("/", "%2F"));
        }
    }

    @Test
    void signOutWhenLinesAreUnsentAsksAndForgetsThem() {
        try (var window = window(1280)) {
            var page = declared(window);
            page.route(LINES, Route::abort);
            log(page, "исключили хранилище");
            page.onDialog(question -> question.accept());
            page.click("form.who button");
            page.waitForSelector("[name=login]");
            assertThat(kept(page)).isZero();
        }
    }

    private static int kept(Page page) {
        return (Integer) page.evaluate("Object.keys(localStorage).filter((one) => one.startsWith('vestnik:')).length");
    }
}
