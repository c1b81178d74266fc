package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Award;
import dev.vestnik.templates.Credit;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Credits granted by hand, without a room of compensation. */
@TestConfiguration(proxyBeanMethods = false)
class Gifts {
    private final Map<CaseId, Map<CustomerId, Credit>> untold = new ConcurrentHashMap<>();

    /** So many roubles, as an apology. */
    void given(CaseId of, CustomerId customer, int roubles) {
        var words = Texts.of(
                "начисляем %d ₽ на баланс".formatted(roubles), "adding RUB %d to your balance".formatted(roubles));
        var award = new Award(words, Optional.empty(), LocalDate.of(2026, 12, 1), Optional.empty());
        var credit = new Credit(Duration.ofMinutes(9), Optional.empty(), Optional.of(award));
        untold.computeIfAbsent(of, id -> new ConcurrentHashMap<>()).put(customer, credit);
    }

    @Bean
    @Primary
    Credits gifts() {
        return new Credits() {
            @Override
            public Flux<CustomerId> untold(CaseId of) {
                return Flux.defer(() -> Flux.fromIterable(of(of).keySet()));
            }

            @Override
            public Mono<Map<CustomerId, Credit>> of(CaseId of, Collection<CustomerId> readers) {
                return Mono.fromCallable(() -> of(of).entrySet().stream()
                        .filter(one -> readers.contains(one.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            }

            @Override
            public Mono<Void> told(UUID notice, CaseId of, Collection<CustomerId> readers) {
                return Mono.fromRunnable(() -> of(of).keySet().removeAll(readers));
            }

            private Map<CustomerId, Credit> of(CaseId id) {
                return untold.computeIfAbsent(id, fresh -> new ConcurrentHashMap<>());
            }
        };
    }
}
