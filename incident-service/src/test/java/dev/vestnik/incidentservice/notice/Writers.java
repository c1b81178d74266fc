package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Reader;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

/** People who wrote about a case, without a room of tickets. */
@TestConfiguration(proxyBeanMethods = false)
class Writers {
    private final Map<CaseId, List<Reporter>> byCase = new ConcurrentHashMap<>();

    @Bean
    Reporters writers() {
        return of -> Flux.defer(() -> Flux.fromIterable(byCase.getOrDefault(of, List.of())));
    }

    /** A customer who reads Russian wrote under that ticket. */
    static Reporter reporter(String ticket, CustomerId customer, boolean first) {
        var reader = new Reader(Language.RU, ZoneId.of("Europe/Moscow"));
        return new Reporter(ticket, "#" + ticket, Optional.of(customer), reader, Optional.of("Мария"), first);
    }

    void wrote(CaseId about, Reporter reporter) {
        byCase.computeIfAbsent(about, id -> new CopyOnWriteArrayList<>()).add(reporter);
    }
}
