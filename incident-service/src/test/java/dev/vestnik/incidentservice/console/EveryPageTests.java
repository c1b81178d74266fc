package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.access.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Every whole page of the console there is, found by its endpoint, so that a new one is looked at without being named here. */
@NeedsBrowser
class EveryPageTests extends RoomTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void pagesWhenCheckedHaveNoSeriousFaultOfAccessInEitherTheme() {
        try (var window = Window.signedIn(port, people, Role.ADMIN, 1280, ColorScheme.LIGHT)) {
            var ref = path(declared(window)).replaceFirst("^/incidents/", "");
            var seen = new TreeSet<String>();
            for (var path : paths(ref)) {
                var page = window.open(path);
                if (page.locator("header.bar").count() == 0) {
                    continue;
                }
                seen.add(path);
                page.waitForFunction("() => !document.querySelector('.htmx-request')");
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    assertThat(serious(page)).as(path + " " + scheme).isEmpty();
                }
            }
            assertThat(seen)
                    .contains("/", "/incidents/" + ref, "/incidents/new", "/customers", "/components", "/tickets");
        }
    }

    private List<String> paths(String ref) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().contains(".console."))
                .map(Map.Entry::getKey)
                .filter(EveryPageTests::isPage)
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                .map(pattern -> pattern.getPatternString().replace("{ref}", ref))
                .filter(path -> !path.matches(".*[{*].*|.*\\.ico|.*/events"))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isPage(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && !info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
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
