package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.templates.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@NeedsBrowser
class ConsoleTests extends RoomTest {

    private static final String SCRIPT = "<script>document.title='owned'</script><b>x</b>";

    @Test
    void firstNoticeWhenThreeChoicesAreMadeGoesOutAfterOneQuestion() {
        try (var window = window(390, ColorScheme.LIGHT)) {
            var page = declared(window);
            assertThat(page.locator("#step h2")).containsText("Первое сообщение");
            assertThat(page.locator("article.letter[lang=ru]")).containsText("не сохраняются");
            assertThat(page.locator("article.letter[lang=en]")).containsText("not being saved");
            page.click("#send");
            page.click("#sure");
            assertThat(page.locator("#sending")).containsText("Первое сообщение");
            assertThat(page.locator("#timeline")).containsText("Письмо отправлено");
            assertThat(page.locator("#top .promise")).containsText("обещали до");
            page.click("#ahead");
            page.fill("#fact-text", "обрыв кабеля");
            page.click("#fact button.main");
            assertThat(page.locator("#step h2")).containsText("Причина найдена");
            assertThat(width(page)).isLessThanOrEqualTo(390);
        }
    }

    @Test
    void quickLineWhenTypedIsUnderstoodAndShownToEverybodyWhoLooks() {
        try (var writer = window(1280, ColorScheme.LIGHT);
                var looker = window(1280, ColorScheme.DARK)) {
            var page = declared(writer);
            var other = looker.open(path(page));
            page.fill("#line", "ошибки 12 %");
            assertThat(page.locator("#understood")).containsText("наблюдение");
            page.press("#line", "Enter");
            assertThat(page.locator("#timeline .reading-mark")).containsText("12");
            assertThat(page.locator("#line")).hasValue("");
            assertThat(other.locator("#timeline .reading-mark")).containsText("12");
        }
    }

    @Test
    void entryWhenCorrectedStaysStruckWithTheReason() {
        try (var window = window(1280, ColorScheme.LIGHT)) {
            var page = declared(window);
            page.fill("#line", "исключили хранилище");
            page.press("#line", "Enter");
            page.locator("#timeline li:has-text('исключили хранилище') .fix").click();
            page.fill("#fix-text", "исключили квоты");
            page.fill("#fix-reason", "описка");
            page.locator("#fact button.main").click();
            assertThat(page.locator("#timeline .struck")).containsText("описка");
            assertThat(page.locator("#timeline")).containsText("исключили квоты");
        }
    }

    @Test
    void htmlWhenTypedAnywhereIsShownAsText() {
        try (var window = window(1280, ColorScheme.LIGHT)) {
            var page = declared(window);
            page.fill("#line", SCRIPT);
            page.press("#line", "Enter");
            assertThat(page.locator("#timeline")).containsText(SCRIPT);
            assertThat(page.title()).doesNotContain("owned");
            window.open("/customers?query=" + URLEncoder.encode(SCRIPT, StandardCharsets.UTF_8));
            assertThat(page.locator("[name=query]")).hasValue(SCRIPT);
            assertThat(page.locator("main script, main b:text-is('x')")).hasCount(0);
        }
    }

    @Test
    void languageWhenSwitchedChangesThePageAndStays() {
        try (var window = window(1280, ColorScheme.LIGHT)) {
            var page = window.open("/customers");
            page.click(".tongues [value=en]");
            assertThat(page.locator("h1")).containsText("Customers");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(window.open("/components").locator("h1")).containsText("Components");
        }
    }

    @Test
    void importWhenRowsAreBadTakesTheGoodAndNamesTheRest() {
        try (var window = window(390, ColorScheme.DARK)) {
            var page = window.open("/customers/import");
            var id = "B-" + UUID.randomUUID();
            var file =
                    "id,name,email,language,zone,components\n%s,Good,a@good.example,ru,Europe/Moscow,\nBAD-1,%s,nope,xx,Mars/Base,\n"
                            .formatted(id, SCRIPT);
            page.setInputFiles("#file", new FilePayload("c.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            page.click("form button.main");
            assertThat(page.locator("#report .bad-rows")).containsText("zone");
            assertThat(page.locator("#report .bad-rows tbody tr").first()).containsText("3");
            assertThat(window.open("/customers?query=" + id).locator("tbody")).containsText("Good");
        }
    }

    @Test
    void demoWhenPlayedOpensADrillThatMovesByItself() {
        try (var window = window(1280, ColorScheme.LIGHT)) {
            var page = window.open("/replays");
            page.click(".go button.main");
            assertThat(page.locator("#top .drill-mark")).containsText("УЧЕНИЯ");
            assertThat(page.locator("#outside")).containsText("не сохраняются");
            assertThat(page.locator("#timeline"))
                    .containsText("Сбой начался", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        }
    }

    @Test
    void formWhenATimeIsWrongKeepsWhatWasChosen() {
        try (var window = window(1280, ColorScheme.LIGHT)) {
            var page = window.open("/incidents/new?component=upload-ru-1");
            page.check("[name=severity][value=SEV1]");
            page.fill("[name=at]", "99:99");
            page.click("form.stack button.main");
            assertThat(page.locator(".fault").first()).containsText("09:47");
            assertThat(page.locator("[name=severity][value=SEV1]")).isChecked();
            assertThat(page.locator("[name=at]")).hasValue("99:99");
        }
    }

    @Test
    void signInWhenThePasswordIsRightLeadsWhereOneWanted() {
        var login = "c-" + UUID.randomUUID();
        var person = new NewPerson(login, "Анна Котова", Role.READER, Language.RU, Optional.of(Window.PASSWORD));
        people.add(Actor.engine("test"), person).block();
        try (var window = Window.signedIn("http://localhost:" + port, login, 390, ColorScheme.LIGHT)) {
            window.context().clearCookies();
            var page = window.open("/customers");
            page.fill("[name=login]", login);
            page.fill("[name=password]", Window.PASSWORD);
            page.click("form.stack button");
            assertThat(page.locator("h1")).containsText("Клиенты");
        }
    }

    @Test
    void iconWhenABrowserAsksIsThere() {
        try (var window = window(1280, ColorScheme.LIGHT)) {
            var answer = window.context().request().get("/favicon.ico");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty();
        }
    }

    private static int width(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
    }

    private Window window(int width, ColorScheme scheme) {
        return Window.signedIn(port, people, Role.INCIDENT_MANAGER, width, scheme);
    }
}
