package dev.vestnik.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real browser. */
class BrowserTests {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> PATHS = List.of(
            "/ru/",
            "/en/",
            "/ru/i/INC-2026-0042",
            "/en/i/INC-2026-0007",
            "/ru/i/INC-2026-0007/postmortem",
            "/en/i/INC-2026-0007/postmortem",
            "/ru/history",
            "/drill/en/i/DRILL-9",
            "/en/nothing");

    @TempDir
    static Path home;

    private static FakeFeed feed;
    private static RunningPage page;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() {
        var found = Files.isExecutable(CHROMIUM);
        assertThat(found || !"true".equals(System.getenv("CI")))
                .as("Chromium at %s", CHROMIUM)
                .isTrue();
        Assumptions.assumeTrue(found, "No Chromium at " + CHROMIUM);
        feed = FakeFeed.start()
                .put(DocumentId.SITE, Samples.site())
                .put(DocumentId.COMPONENTS, Samples.components(ComponentState.PARTIAL))
                .put(DocumentId.incident("INC-2026-0042"), Samples.incident("INC-2026-0042", Stage.IDENTIFIED))
                .put(DocumentId.incident("INC-2026-0007"), Samples.incident("INC-2026-0007", Stage.RESOLVED))
                .put(DocumentId.postmortem("INC-2026-0007"), Samples.postmortem("INC-2026-0007", false))
                .put(DocumentId.maintenance("MNT-2026-0002"), Samples.maintenance("MNT-2026-0002"))
                .put(
                        DocumentId.drillIncident("DRILL-9"),
                        Samples.incident("DRILL-9", Stage.MONITORING, true, Samples.START));
        page = RunningPage.start(home, feed.url(), "--vestnik.page.drills=true");
        await().until(() -> page.get("/drill/en/i/DRILL-9").statusCode() == 200);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            playwright.close();
        }
        if (page != null) {
            page.close();
            feed.close();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pagesWhenCheckedForAccessibilityHaveNoViolations(ColorScheme scheme) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setColorScheme(scheme));
                var tab = context.newPage()) {
            for (String path : PATHS) {
                open(tab, path);
                assertThat(new AxeBuilder(tab).analyze().getViolations())
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void pagesWhenTheScreenIsNarrowNeedNoSidewaysScrolling() {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(320, 640));
                var tab = context.newPage()) {
            for (String path : PATHS) {
                open(tab, path);
                assertThat(tab.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(320);
            }
        }
    }

    @Test
    void timesWhenTheReaderChoosesAZoneAreTold() {
        try (var context = browser.newContext();
                var tab = context.newPage()) {
            open(tab, "/en/");
            tab.locator(".choose button[data-zone=UTC]").click();

            assertThat(tab.locator(".facts time").first().textContent()).isEqualTo("22\u00a0November, 13:05\u00a0UTC");
            assertThat(tab.locator(".facts time").last().textContent())
                    .isEqualTo("26\u00a0November, 00:00–02:00\u00a0UTC");
        }
    }

    @Test
    void pagesWhenReadByMachinesNameTheirLanguageAndTheirTwin() {
        for (String path : PATHS) {
            var html = Jsoup.parse(page.text(path));
            assertThat(html.expectFirst("html").attr("lang")).as(path).isEqualTo(path.contains("/ru/") ? "ru" : "en");
            assertThat(html.select("h1")).as(path).hasSize(1);
            assertThat(html.select("main")).as(path).hasSize(1);
            assertThat(html.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                    .as(path)
                    .containsExactly("ru", "en");
            assertThat(html.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        }
    }

    private static void open(Page tab, String path) {
        tab.navigate("http://127.0.0.1:" + page.port() + path);
    }
}
