package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

/** What is typed into forms, other than lines and letters: it outlives a reload, a server that is away and a session that is over. */
@NeedsBrowser
class KeptFormsTests extends RoomTest {

    private static final String WORDS = "проверили по журналу";

    @Test
    void factWhenItWasNotSentIsThereAfterAReloadAndAsksBeforeCustomersReadIt() {
        try (var window = window(1280)) {
            var page = declared(window);
            page.click("#do-CAUSE");
            page.route("**/facts/CAUSE", route -> {
                if (route.request().method().equals("POST")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.fill("#fact-text", WORDS);
            page.click("#fact button.main");
            assertThat(page.locator("#trouble")).containsText("Нет связи");
            assertThat(page.locator("#fact-text")).hasValue(WORDS);
            page.unroute("**/facts/CAUSE");

            page.reload();
            assertThat(page.locator("#fact-text")).hasValue(WORDS);
            assertThat(page.locator("#fact .kept-note")).containsText("не отправили");
            assertAskedBeforeCustomersRead(page);
            assertThat(page.locator("#timeline")).containsText(WORDS);
            assertThat(kept(page)).isZero();
        }
    }

    private static void assertAskedBeforeCustomersRead(Page page) {
        page.fill("#public-ru", "Обрыв кабеля");
        page.fill("#public-en", "A cut cable");
        page.click("#fact button.main");
        assertThat(page.locator("#public-sure [lang=ru]")).hasText("Обрыв кабеля");
        assertThat(page.locator("#public-go")).isFocused();
        assertThat(page.locator("#timeline")).not().containsText(WORDS);
        page.fill("#public-en", "A cable was cut");
        page.click("#public-go");
        assertThat(page.locator("#public-sure [lang=en]")).hasText("A cable was cut");
        page.click("#public-go");
    }

    @Test
    void pageFormWhenTheServerIsAwayOrTheSessionOverSaysSoAndKeepsWhatWasTyped() {
        try (var window = window(1280)) {
            var page = window.open("/incidents/new?component=upload-ru-1");
            page.fill("[name=at]", "09:41");
            page.route("**/incidents", Route::abort);
            page.click("form.stack button.main");
            assertThat(page.locator("#trouble")).containsText("Нет связи");
            page.unroute("**/incidents");
            page.reload();
            assertThat(page.locator("[name=at]")).hasValue("09:41");
            assertThat(page.locator("[name=ago][value=at]")).isChecked();

            window.context().clearCookies();
            page.click("form.stack button.main");
            assertThat(page.locator("#trouble")).containsText("Сеанс закончился");
            assertThat(page.locator("[name=at]")).hasValue("09:41");
            page.click(".kept-note button");
            assertThat(page.locator("[name=at]")).hasValue("");
            assertThat(kept(page)).isZero();
        }
    }

    private static int kept(Page page) {
        return (Integer) page.evaluate("Object.keys(localStorage).filter((one) => one.includes(':form:')).length");
    }
}
