package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.access.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages of the console in both themes, for those who see badly or hear them read. */
@NeedsBrowser
class BothThemesTests extends RoomTest {

    @Test
    void pagesWhenCheckedHaveNoSeriousFaultOfAccessInEitherTheme() {
        try (var window = Window.signedIn(port, people, Role.ADMIN, 1280, ColorScheme.LIGHT)) {
            var ref = path(declared(window)).replaceFirst("^/incidents/", "");
            for (var path : paths(ref)) {
                var page = window.open(path);
                page.waitForFunction("() => !document.querySelector('.htmx-request')");
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    assertThat(serious(page)).as(path + " " + scheme).isEmpty();
                }
            }
        }
    }

    private static List<String> paths(String ref) {
        return List.of(
                "/",
                "/incidents/" + ref,
                "/incidents/new",
                "/customers",
                "/customers/import",
                "/components",
                "/catalogue",
                "/replays");
    }

    private static List<String> serious(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(fault -> List.of("serious", "critical").contains(fault.getImpact()))
                        .map(fault -> fault.getId() + " "
                                + fault.getNodes().getFirst().getTarget())
                        .toList();
    }
}
