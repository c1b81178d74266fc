package dev.vestnik.incidentservice.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a pager is sent: PagerDuty's Events API v2, or our own webhook in the form of Standard Webhooks. */
sealed interface PagerForm {

    /** {@code POST /v2/enqueue}. */
    record Event(
            @JsonProperty("routing_key") String routingKey,
            @JsonProperty("event_action") String action,
            @JsonProperty("dedup_key") String key,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Payload> payload,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Link> links,
            String client)
            implements PagerForm {

        record Payload(String summary, String source, String severity) {}

        record Link(String href, String text) {}
    }

    /** Our own. */
    record Hook(String type, Instant timestamp, Data data) implements PagerForm {

        record Data(
                String key,
                @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Alarm> alarm) {}
    }

    static Event event(PagerCall call, String routingKey) {
        return new Event(
                routingKey,
                word(call),
                call.key(),
                call.alarm()
                        .map(alarm -> new Event.Payload(
                                shortened(alarm.summary()),
                                alarm.source(),
                                alarm.urgency().name().toLowerCase(Locale.ROOT))),
                call.alarm().map(alarm -> new Event.Link(alarm.link(), alarm.source())).stream()
                        .toList(),
                "Vestnik");
    }

    static Hook hook(PagerCall call, Instant now) {
        return new Hook("pager." + word(call), now, new Hook.Data(call.key(), call.alarm()));
    }

    private static String word(PagerCall call) {
        return call.action().name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String summary) {
        return summary.length() > 1024 ? summary.substring(0, 1024) : summary;
    }
}
