package dev.vestnik.statuspage;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.templates.Texts;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** The page with a bad day on it, to be looked at: {@code main PORT incident|calm|empty|stale} runs until it is stopped. */
final class DemoPage {

    private DemoPage() {}

    public static void main(String[] args) throws Exception {
        var scene = args.length > 1 ? args[1] : "incident";
        var feed = FakeFeed.start();
        if (!scene.equals("empty")) {
            quiet(feed, scene.equals("calm") ? ComponentState.OPERATIONAL : ComponentState.PARTIAL);
        }
        if (scene.equals("incident") || scene.equals("stale")) {
            feed.put(DocumentId.incident("INC-2026-0042"), Samples.incident("INC-2026-0042", Stage.IDENTIFIED));
            feed.put(DocumentId.drillIncident("DRILL-1"), past("DRILL-1", Stage.MONITORING, true, 1992));
        }
        var now = new AtomicReference<>(Samples.START.plusSeconds(2220));
        var home = Files.createTempDirectory("page");
        var port = "--server.port=" + args[0];
        var page = RunningPage.start(home, feed.url(), now::get, port, "--vestnik.page.drills=true");
        if (scene.equals("stale")) {
            silence(feed, page, now);
        }
        Thread.currentThread().join();
    }

    private static void silence(FakeFeed feed, RunningPage page, AtomicReference<Instant> now) throws Exception {
        while (!page.text("/ru/").contains("INC-2026-0042")) {
            Thread.onSpinWait();
        }
        feed.kill();
        Thread.sleep(1000);
        now.set(now.get().plus(Duration.ofMinutes(9)));
    }

    private static void quiet(FakeFeed feed, ComponentState files) {
        feed.put(DocumentId.SITE, Samples.site());
        feed.put(DocumentId.COMPONENTS, Samples.components(files));
        feed.put(
                DocumentId.incident("INC-2026-0007"),
                titled(
                        past("INC-2026-0007", Stage.RESOLVED, false, 5),
                        Texts.of("Панель управления: долго открывается", "Control panel: slow to open")));
        feed.put(
                DocumentId.incident("INC-2026-0003"),
                titled(
                        past("INC-2026-0003", Stage.FALSE_ALARM, false, 40),
                        Texts.of("Базы данных: новые подключения", "Databases: new connections")));
        feed.put(DocumentId.maintenance("MNT-2026-0002"), Samples.maintenance("MNT-2026-0002"));
    }

    private static IncidentDocument titled(IncidentDocument it, Texts title) {
        return new IncidentDocument(
                it.format(),
                it.id(),
                it.ref(),
                it.drill(),
                title,
                it.stage(),
                it.impact(),
                it.facts(),
                it.components(),
                it.timeline(),
                it.publishedAt(),
                it.updatedAt());
    }

    private static IncidentDocument past(String ref, Stage stage, boolean drill, int daysAgo) {
        return Samples.incident(ref, stage, drill, Samples.START.minus(Duration.ofDays(daysAgo)));
    }
}
