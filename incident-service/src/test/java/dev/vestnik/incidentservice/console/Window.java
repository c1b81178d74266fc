package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.templates.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A browser window in which somebody of that role has signed in; one browser for the whole run. */
record Window(BrowserContext context, Page page) implements AutoCloseable {

    static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    static final String PASSWORD = "correct horse battery";
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;

    private static final class Chromium {
        static {
            // a busy machine is slow, not wrong
            PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        }

        static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Window signedIn(int port, People people, Role role, int width, ColorScheme scheme) {
        var login = "w-" + UUID.randomUUID();
        var person = new NewPerson(login, "Анна Котова", role, Language.RU, Optional.of(PASSWORD));
        people.add(Actor.engine("test"), person).block();
        return signedIn("http://localhost:" + port, login, width, scheme);
    }

    /** Somebody of that login, who has the password of all. */
    static Window signedIn(String console, String login, int width, ColorScheme scheme) {
        var window = empty(console, width, scheme);
        signIn(window.context, login);
        return window;
    }

    /** At the sign-in, and nobody yet. */
    static Window at(String console, int width, ColorScheme scheme) {
        var window = empty(console, width, scheme);
        window.page.navigate("/sign-in");
        return window;
    }

    private static Window empty(String console, int width, ColorScheme scheme) {
        var context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(console)
                .setLocale("ru")
                .setColorScheme(scheme)
                .setViewportSize(width, HEIGHT));
        var page = context.newPage();
        page.setDefaultTimeout(30_000);
        return new Window(context, page);
    }

    /** As the form does, without its page: that is tried where signing in is. */
    private static void signIn(BrowserContext context, String login) {
        context.request().get("/sign-in");
        var token = context.cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        var form = FormData.create().set("login", login).set("password", PASSWORD);
        var answer = context.request()
                .post(
                        "/sign-in",
                        RequestOptions.create()
                                .setForm(form)
                                .setHeader("X-XSRF-TOKEN", token)
                                .setMaxRedirects(0));
        if (answer.status() != 303) {
            throw new IllegalStateException("Signing in answered " + answer.status());
        }
    }

    /** Types these into the form of the sign-in and sends it. */
    void typed(String login, String password) {
        page.fill("[name=login]", login);
        page.fill("[name=password]", password);
        page.click("form.stack button");
    }

    Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Asks of the page that is open whether everybody can use it: on a wide bright screen and on a dark phone, the strictest of what people look at. */
    static void assertForEverybody(Page page, String what) {
        page.waitForFunction("() => !document.querySelector('.htmx-request')");
        var was = page.viewportSize();
        look(page, 1280, ColorScheme.LIGHT);
        assertThat(serious(page)).as(what + ", wide and bright").isEmpty();
        look(page, PHONE, ColorScheme.DARK);
        assertThat(serious(page)).as(what + ", on a dark phone").isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(what + ", width on a phone")
                .isLessThanOrEqualTo(PHONE);
        look(page, was.width, ColorScheme.LIGHT);
    }

    private static void look(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** What keeps people out of this page, by the rules of axe: each rule with the first place that breaks it. */
    private static List<String> serious(Page page) {
        // our pages have no frames, and what is right needs no report: both together are three times as quick
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                        .filter(fault -> List.of("serious", "critical").contains(fault.getImpact()))
                        .map(fault -> fault.getId() + " "
                                + fault.getNodes().getFirst().getHtml())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
