package dev.vestnik.statuspage;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.DocumentId;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.Stage;
import java.nio.file.Files;
import java.time.Duration;

/** The page with a bad day on it, to be looked at: {@code main} runs until it is stopped. */
final class DemoPage {

    private DemoPage() {}

    public static void main(String[] args) throws Exception {
        var scene = args.length > 1 ? args[1] : "incident";
        var feed = FakeFeed.start();
        if (!scene.equals("empty")) {
            quiet(feed, scene.equals("incident") ? ComponentState.PARTIAL : ComponentState.OPERATIONAL);
        }
        if (scene.equals("incident")) {
            feed.put(DocumentId.incident("INC-2026-0042"), Samples.incident("INC-2026-0042", Stage.IDENTIFIED));
            feed.put(DocumentId.drillIncident("DRILL-1"), past("DRILL-1", Stage.MONITORING, true, 0));
        }
        var home = Files.createTempDirectory("page");
        RunningPage.start(home, feed.url(), "--server.port=" + args[0], "--vestnik.page.drills=true");
        Thread.currentThread().join();
    }

    private static void quiet(FakeFeed feed, ComponentState files) {
        feed.put(DocumentId.SITE, Samples.site());
        feed.put(DocumentId.COMPONENTS, Samples.components(files));
        feed.put(DocumentId.incident("INC-2026-0007"), past("INC-2026-0007", Stage.RESOLVED, false, 5));
        feed.put(DocumentId.incident("INC-2026-0003"), past("INC-2026-0003", Stage.FALSE_ALARM, false, 40));
        feed.put(DocumentId.maintenance("MNT-2026-0002"), Samples.maintenance("MNT-2026-0002"));
    }

    private static IncidentDocument past(String ref, Stage stage, boolean drill, int daysAgo) {
        return Samples.incident(ref, stage, drill, Samples.START.minus(Duration.ofDays(daysAgo)));
    }
}
