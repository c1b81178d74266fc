package dev.vestnik.statuspage.health;

import dev.vestnik.statuspage.document.Position;
import dev.vestnik.statuspage.intake.Published;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@code /healthz} for whoever watches the process, {@code /metrics} for Prometheus. */
@Configuration(proxyBeanMethods = false)
class HealthRoutes {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Published published;
    private final PrometheusMeterRegistry meters;

    HealthRoutes(Published published, PrometheusMeterRegistry meters, InstantSource clock) {
        this.published = published;
        this.meters = meters;
        new UptimeMetrics().bindTo(meters);
        new JvmMemoryMetrics().bindTo(meters);
        Gauge.builder("vestnik.page.revision", published, HealthRoutes::revision)
                .description("The last revision of the feed that this page knows")
                .register(meters);
        Gauge.builder("vestnik.page.silence", published, it -> silence(it, clock))
                .description("Seconds since the source last confirmed what is shown")
                .baseUnit("seconds")
                .register(meters);
    }

    @Bean
    @Order(1)
    RouterFunction<ServerResponse> health() {
        return RouterFunctions.route()
                .GET("/healthz", this::healthz)
                .GET("/metrics", this::metrics)
                .build();
    }

    /** Alive as long as it can answer: a silent source is told to readers and is no reason to restart the page. */
    private Mono<ServerResponse> healthz(ServerRequest request) {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("status", "UP");
        published.documents().position().map(Position::epoch).ifPresent(epoch -> health.put("epoch", epoch));
        health.put("revision", revision(published));
        published.confirmedAt().ifPresent(at -> health.put("lastConfirmedAt", at.toString()));
        health.put("version", version());
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .bodyValue(JSON.writeValueAsString(health));
    }

    private Mono<ServerResponse> metrics(ServerRequest request) {
        return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).bodyValue(meters.scrape());
    }

    private static long revision(Published published) {
        return published.documents().position().map(Position::revision).orElse(0L);
    }

    private static double silence(Published published, InstantSource clock) {
        return published
                .confirmedAt()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private static String version() {
        return Optional.ofNullable(HealthRoutes.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
