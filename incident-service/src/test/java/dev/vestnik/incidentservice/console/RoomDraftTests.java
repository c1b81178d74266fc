package dev.vestnik.incidentservice.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.notice.Notice;
import dev.vestnik.incidentservice.notice.Notices;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NeedsBrowser
class RoomDraftTests extends RoomTest {

    private static final String HERS = "перезапустите загрузку";
    private static final String HIS = "загрузите через браузер";

    @Autowired
    Incidents incidents;

    @Autowired
    Notices notices;

    @Test
    void draftWhenTwoTypeShowsBothTextsAndKeepsWhatOneDecides() {
        try (var hers = window(1280);
                var his = window(1280)) {
            var page = declared(hers);
            var other = alsoSeen(his, page);
            type(page, HERS, "restart the upload");
            assertThat(page.locator("#letters .letter[lang=ru]")).containsText(HERS);
            type(other, HIS, "upload in a browser");
            assertThat(other.locator("#clash .theirs").first()).containsText(HERS);
            assertThat(other.locator("#clash")).containsText("Анна Котова: этот текст сохранён в");
            assertThat(other.locator("#clash .mine").first()).containsText(HIS);
            assertThat(other.locator("[name='workaround.ru']")).hasValue(HIS);
            assertThat(saved(page)).contains(HERS);

            other.click("#take-mine");
            assertThat(other.locator("#clash")).isEmpty();
            assertThat(other.locator("#letters .letter[lang=ru]")).containsText(HIS);
            assertThat(saved(page)).contains(HIS);

            page.fill("[name='workaround.ru']", HERS + " ещё раз");
            assertThat(page.locator("#clash .theirs").first()).containsText(HIS);
            page.click("#take-theirs");
            assertThat(page.locator("[name='workaround.ru']")).hasValue(HIS);
        }
    }

    @Test
    void linesWhenTwoWriteAtOnceNeverConflict() {
        try (var hers = window(1280);
                var his = window(1280)) {
            var page = declared(hers);
            var other = alsoSeen(his, page);
            page.fill("#line", "исключили хранилище");
            other.fill("#line", "исключили квоты");
            page.press("#line", "Enter");
            other.press("#line", "Enter");
            for (var seen : List.of(page, other)) {
                assertThat(seen.locator("#timeline")).containsText("исключили хранилище");
                assertThat(seen.locator("#timeline")).containsText("исключили квоты");
                assertThat(seen.locator("#trouble")).isHidden();
            }
        }
    }

    @Test
    void stepWhenOnlyLookedAtKeepsNoDraft() {
        try (var window = window(1280)) {
            var page = declared(window);
            assertThat(page.locator("#send")).isVisible();
            assertThat(drafts(page)).isEmpty();
        }
    }

    @Test
    void questionWhenSendIsClickedWhileTypingStaysAndHasWhatWasTyped() {
        try (var window = window(1280)) {
            var page = declared(window);
            type(page, HERS, "restart the upload");
            page.click("#send");
            assertThat(page.locator("#sure")).isFocused();
            assertThat(page.locator("#letters .letter[lang=ru]")).containsText(HERS);
            page.waitForTimeout(700);
            page.click("#sure");
            assertThat(page.locator("#timeline")).containsText("Письмо отправлено");
        }
    }

    @Test
    void draftWhenItDidNotReachTheServerIsThereAfterAReload() {
        try (var window = window(1280)) {
            var page = declared(window);
            page.route("**/step/FIRST", Route::abort);
            type(page, HERS, "restart the upload");
            assertThat(page.locator("#trouble")).containsText("Нет связи");
            page.unroute("**/step/FIRST");
            page.reload();
            assertThat(page.locator("[name='workaround.ru']")).hasValue(HERS);
            assertThat(page.locator("#letters .letter[lang=ru]")).containsText(HERS);
            assertThat(saved(page)).contains(HERS);
        }
    }

    private static void type(Page page, String ru, String en) {
        page.waitForSelector(
                "[name='workaround.ru']",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.evaluate("document.querySelectorAll('#step details').forEach(one => one.open = true)");
        page.fill("[name='workaround.ru']", ru);
        page.fill("[name='workaround.en']", en);
    }

    private String saved(Page page) {
        return drafts(page).toString();
    }

    private List<Notice> drafts(Page page) {
        var ref = path(page).replaceFirst("^/incidents/", "");
        return notices.of(incidents.require(ref).block().id()).collectList().block();
    }
}
