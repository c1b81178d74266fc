package dev.vestnik.incidentservice.delivery.webhook;

import java.time.Duration;
import java.util.Optional;

/** What came of one call; only a status from 200 to 299 means that it was taken. */
public sealed interface Answer {

    /** The other side answered; {@code retryAfter} is when it wants to be asked again. */
    record Status(int code, Optional<Duration> retryAfter) implements Answer {}

    /** Nobody answered, or not in time: unknown name, no connection, broken TLS. */
    record Silence(String why) implements Answer {}

    /** Was not called: the address is not of the open internet. */
    record Forbidden(String why) implements Answer {}
}
