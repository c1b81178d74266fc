package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in incident as a newcomer plays it: to its end, with all that its guide shows, and the service killed while the page stays. */
@NeedsBrowser
class DemoPlayIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final double WHOLE_PLAY = 180_000;
    private static final Pattern FIRST_PASSWORD = Pattern.compile("первый вход\\s+admin / (\\S+)");

    /** What stands behind each line of the guide. */
    private static final Map<String, String> SIGHTS = Map.of(
            "page", "Загрузка файлов",
            "reply", "Спасибо, что сообщили",
            "letters", "[УЧЕНИЯ]",
            "not-yet", "У вас ещё не восстановлено",
            "credit", "99,95",
            "review", "Разбор",
            "postmortem", "закрыло порт",
            "cut", "Убить сейчас");

    @TempDir
    private Path home;

    @Test
    void playWhenOverLeadsToAllItShowedAndThePageOutlivesTheService() throws Exception {
        var settings = Map.of("VESTNIK_DEMO_LENGTH", "10s", "VESTNIK_PAGE_STALE_AFTER", "3s");
        try (var vestnik = RunningService.in(home, settings)) {
            try (var window = Window.at(vestnik.console(), 1280, ColorScheme.LIGHT)) {
                window.page().setDefaultTimeout(SOON.toMillis());
                firstRun(window, vestnik.printed(FIRST_PASSWORD));
                var complaints = new CopyOnWriteArrayList<String>();
                window.page().onConsoleMessage(said -> {
                    if ("error".equals(said.type())) {
                        complaints.add(said.text());
                    }
                });
                var ref = played(window.page());
                assertThat(complaints).isEmpty();
                assertAnsweredFirst(vestnik, ref);
                Window.assertForEverybody(window.page(), "a play that is over");
                SIGHTS.forEach((what, words) -> assertSeen(window.page(), what, words));
                for (var path :
                        List.of("/incidents/" + ref + "/scorecard", "/mailbox", "/mailbox/1", "/demo/power-cut")) {
                    Window.assertForEverybody(window.open(path), path);
                }
                window.open("/incidents/" + ref);
                vestnik.endedBy(() -> cut(window.page()));
            }
            await().atMost(SOON).until(() -> vestnik.page("/en/").contains("onfirmed at"));
        }
    }

    /** Nobody has ever been here: the printed password opens one page alone, a password of one's own opens the house. */
    private static void firstRun(Window window, String oneTime) {
        var page = window.page();
        window.typed("admin", oneTime);
        assertThat(page.locator("h1")).containsText("Новый пароль");
        assertThat(window.open("/people").locator("h1")).containsText("Новый пароль");
        page.fill("[name=current]", oneTime);
        page.fill("[name=fresh]", Window.PASSWORD);
        page.fill("[name=again]", Window.PASSWORD);
        page.click("form.stack button");
        assertThat(page.locator(".first-run h1")).hasCount(1);
        page.click("form[action='/sign-out'] button:visible");
        assertThat(window.open("/").locator("h1")).containsText("Вход");
        window.typed("admin", oneTime);
        assertThat(page.locator("[role=alert]")).containsText("не подходит");
        window.typed("admin", Window.PASSWORD);
        assertThat(page.locator(".first-run .go")).hasCount(1);
    }

    private static String played(Page page) {
        page.click(".go button.main");
        assertThat(page.locator("#guide .now"))
                .containsText("прожит целиком", new ContainsTextOptions().setTimeout(WHOLE_PLAY));
        assertThat(page.locator("#tickets .state.replied")).hasCount(1);
        assertThat(page.locator("#timeline")).containsText("Ответили на обращение");
        return page.locator("#top .no").textContent();
    }

    /** The one who wrote has replies in place of letters; the last of them tells of the credit. */
    private static void assertAnsweredFirst(RunningService vestnik, String ref) {
        var messages =
                vestnik.get("/api/v1/customers/C-0007/receipt").path("cases").get(0);
        assertThat(messages.path("ref").asString()).isEqualTo(ref);
        assertThat(messages.toString())
                .contains("DESK", "TOLD_OTHERWISE", "NOT_FOR_YOU", "FOLLOW_UP", "POSTMORTEM", "плата снижается");
    }

    private static void assertSeen(Page page, String what, String words) {
        var link = page.locator("#guide li.see-" + what + " a");
        assertThat(link).hasCount(1);
        var answer = page.request().get(link.getAttribute("href"));
        assertThat(answer.status()).as(what).isEqualTo(200);
        assertThat(answer.text()).as(what).contains(words);
    }

    private static void cut(Page page) {
        page.locator("#guide li.see-cut a").click();
        page.locator("main form button.main").click();
        page.locator("h1")
                .filter(new Locator.FilterOptions().setHasText("Сервис убит"))
                .waitFor();
    }
}
