package dev.vestnik.statuspage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivalTests {

    private static final DocumentId INCIDENT = DocumentId.incident("INC-2026-0042");
    private static final Duration LONG = Duration.ofSeconds(10);

    @TempDir
    Path home;

    private final FakeFeed feed = FakeFeed.start();
    private volatile Instant now = Samples.START.plusSeconds(2220);

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void pageWhenNothingIsPublishedYetSaysSo() {
        try (var page = start()) {
            assertThat(page.get("/ru/").statusCode()).isEqualTo(200);
            assertThat(page.text("/en/")).contains("Status not published yet");
            assertThat(page.text("/api/v2/summary.json")).contains("\"incidents\":[]");
        }
    }

    @Test
    void pageWhenTheSourceDiesStaysAndSaysWhenItWasConfirmed() {
        publish();
        try (var page = start()) {
            shows(page, "/ru/", "Загрузка файлов");
            silence(page);
            now = now.plusSeconds(60);

            shows(page, "/ru/", "Последнее подтверждение в 16:42");
            assertThat(page.get("/ru/").statusCode()).isEqualTo(200);
            shows(page, "/en/i/INC-2026-0042", "Last confirmed at 16:42");

            feed.revive();
            await().atMost(LONG).until(() -> !page.text("/ru/").contains("Последнее подтверждение"));
        }
    }

    @Test
    void pageWhenRestartedWithoutItsSourceServesItsOwnCopy() {
        publish();
        try (var page = start()) {
            shows(page, "/ru/", "Загрузка файлов");
        }
        feed.kill();
        try (var page = start()) {
            assertThat(page.text("/ru/i/INC-2026-0042")).contains("Причина найдена");
            feed.revive();
            feed.put(INCIDENT, Samples.incident("INC-2026-0042", Stage.MONITORING));
            shows(page, "/en/", "<li class=\"now\" aria-current=\"step\">Recovering, watching</li>");
            assertThat(feed.asked()).last().isEqualTo("epoch=e1&after=3");
        }
    }

    @Test
    void pageWhenTheHistoryStartsAnewSwapsWholeAndOnlyWhenComplete() {
        publish();
        try (var page = start()) {
            shows(page, "/ru/", "Загрузка файлов");
            feed.kill();
            feed.startOver("e2", false);
            feed.revive();
            feed.put(DocumentId.SITE, Samples.site());
            await().atMost(LONG).until(() -> feed.asked().size() > 1);
            assertThat(page.text("/ru/")).contains("Загрузка файлов");

            feed.kill();
            feed.startOver("e3", true);
            feed.put(DocumentId.SITE, Samples.site());
            feed.put(DocumentId.COMPONENTS, Samples.components(ComponentState.OPERATIONAL));
            feed.revive();
            shows(page, "/ru/", "Всё работает");
            assertThat(page.get("/ru/i/INC-2026-0042").statusCode()).isEqualTo(404);
        }
        feed.kill();
        try (var page = start()) {
            assertThat(page.get("/ru/i/INC-2026-0042").statusCode()).isEqualTo(404);
            assertThat(page.text("/healthz")).contains("\"epoch\":\"e3\"");
        }
    }

    @Test
    void pageWhenAFileIsBrokenLeavesItOutAndAsksForEverything() throws IOException {
        publish();
        try (var page = start()) {
            shows(page, "/ru/", "Загрузка файлов");
        }
        Files.writeString(fileOf("incident+INC-2026-0042"), "broken\n{");
        Files.writeString(fileOf("site").resolveSibling("components.half"), "{\"half");
        try (var page = start()) {
            shows(page, "/ru/", "INC-2026-0042");
            assertThat(feed.asked()).last().isEqualTo("");
        }
        Files.writeString(home.resolve("CURRENT"), "");
        try (var page = start()) {
            shows(page, "/ru/", "INC-2026-0042");
        }
    }

    @Test
    void pageWhenADocumentIsTakenAwayForgetsItAtOnceAndOnDisk() {
        publish();
        try (var page = start()) {
            shows(page, "/ru/", "INC-2026-0042");
            feed.remove(INCIDENT);
            await().atMost(LONG).until(() -> page.get("/ru/i/INC-2026-0042").statusCode() == 404);
        }
        feed.kill();
        try (var page = start()) {
            assertThat(page.get("/ru/i/INC-2026-0042").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void pageWhenAThingIsPublishedShowsItWithinASecond() {
        publish();
        try (var page = start()) {
            shows(page, "/ru/", "Загрузка файлов");
            feed.put(DocumentId.incident("INC-2026-0043"), Samples.incident("INC-2026-0043", Stage.INVESTIGATING));
            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> page.get("/ru/i/INC-2026-0043").statusCode() == 200);
        }
    }

    @Test
    void drillWhenNotAllowedIsNowhere() {
        publish();
        feed.put(
                DocumentId.drillIncident("DRILL-9"),
                Samples.incident("DRILL-9", Stage.MONITORING, true, Samples.START));
        try (var page = start()) {
            shows(page, "/ru/", "Загрузка файлов");
            assertThat(page.get("/drill/ru/").statusCode()).isEqualTo(404);
            assertThat(page.get("/drill/ru/i/DRILL-9").statusCode()).isEqualTo(404);
        }
    }

    private void publish() {
        feed.put(DocumentId.SITE, Samples.site())
                .put(DocumentId.COMPONENTS, Samples.components(ComponentState.PARTIAL))
                .put(INCIDENT, Samples.incident("INC-2026-0042", Stage.IDENTIFIED));
    }

    /** Until what was still on its way has arrived: it would confirm at the moved clock. */
    private void silence(RunningPage page) {
        feed.kill();
        var last = new AtomicReference<>("");
        await().atMost(LONG).pollInterval(Duration.ofMillis(200)).until(() -> {
            var said = page.text("/healthz");
            now = now.plusMillis(1);
            return said.equals(last.getAndSet(said));
        });
    }

    private RunningPage start() {
        return RunningPage.start(home, feed.url(), () -> now);
    }

    private static void shows(RunningPage page, String path, String text) {
        await().atMost(LONG)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> page.text(path).contains(text));
    }

    private Path fileOf(String name) throws IOException {
        try (var files = Files.walk(home)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
