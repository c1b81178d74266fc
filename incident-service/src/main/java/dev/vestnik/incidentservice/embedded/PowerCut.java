package dev.vestnik.incidentservice.embedded;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Kills the service without any farewell, so that a newcomer sees the status page stay; in the default run alone, where nobody else depends on it. */
@Component
public class PowerCut {

    /** Time for the answer that says so to reach the browser. */
    private static final int DELAY_SECONDS = 2;

    private static final int LIKE_KILL = 137;

    private final boolean possible;

    PowerCut(
            @Value("${vestnik.smtp.drill-url:}") String drillUrl,
            @Value("${vestnik.embedded:}") String embedded,
            @Value("${vestnik.status-page:beside}") String page) {
        possible = !drillUrl.isBlank() && !"none".equals(embedded) && "beside".equals(page);
    }

    /** Only where the page runs beside this process, and goes on without it. */
    public boolean isPossible() {
        return possible;
    }

    /** In two seconds this process is gone: no shutdown hook runs, nothing is put in order. */
    public void strike() {
        CompletableFuture.delayedExecutor(DELAY_SECONDS, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(LIKE_KILL));
    }
}
