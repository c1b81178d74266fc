package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.PagerCall.Action;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Wakes people by the pager, surely and once, through the same queue as letters; where none is set, nothing is queued. */
@Component
public class Pager {

    private final PagerStore store;
    private final Deliveries deliveries;
    private final PagerSettings settings;
    private final JsonMapper json;

    Pager(PagerStore store, Deliveries deliveries, PagerSettings settings, JsonMapper json) {
        this.store = store;
        this.deliveries = deliveries;
        this.settings = settings;
        this.json = json;
    }

    /** Wakes somebody unless somebody is awake for that key already; joins the caller's transaction. */
    public Mono<Void> wake(Alarm alarm) {
        var call = new PagerCall(Action.TRIGGER, alarm.key(), Optional.of(alarm));
        return settings.isSet()
                ? store.awake(alarm.key())
                        .hasElement()
                        .filter(awake -> !awake)
                        .flatMap(asleep -> queued(UUID.randomUUID(), alarm.summary(), call))
                : Mono.empty();
    }

    /** It has ended: what waits is not sent, and who was woken may sleep. Nothing when nobody was woken. */
    public Mono<Void> calm(String key) {
        return settings.isSet()
                ? store.drop(key)
                        .then(store.awake(key))
                        .flatMap(woken ->
                                queued(resolveOf(woken), key, new PagerCall(Action.RESOLVE, key, Optional.empty())))
                : Mono.empty();
    }

    private static UUID resolveOf(UUID woken) {
        return UUID.nameUUIDFromBytes(("resolve " + woken).getBytes(StandardCharsets.UTF_8));
    }

    private Mono<Void> queued(UUID id, String subject, PagerCall call) {
        var body = new Body(call.action().name(), subject, json.writeValueAsString(call), "");
        var message = new Message(id, "pager " + call.key(), false, false);
        return deliveries
                .enqueue(
                        message,
                        List.of(body),
                        List.of(To.pager(call.key(), call.action().name())))
                .then();
    }
}
