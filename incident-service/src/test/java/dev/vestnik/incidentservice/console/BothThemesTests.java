package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

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
                    assertThat(Window.serious(page)).as(path + " " + scheme).isEmpty();
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
                "/replays",
                "/drills",
                "/drills/trained",
                "/people",
                "/people/roles",
                "/tokens",
                "/audit",
                "/me",
                "/duty",
                "/duty/inside");
    }
}
