package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.delivery.webhook.Answer;
import java.time.Duration;
import java.util.function.BiFunction;

/** What became of one attempt; a failed delivery is a value with a reason, never an exception. Reasons hold no addresses. */
sealed interface Outcome {

    /** What a call over HTTP came to; what its status means, and how long to wait then, whoever knows the other side says. */
    static Outcome of(Answer answer, BiFunction<Integer, Duration, Outcome> judged) {
        return switch (answer) {
            case Answer.Status(int code, var retryAfter) -> judged.apply(code, retryAfter.orElse(Duration.ZERO));
            case Answer.Silence(var why) -> new Deferred(Masked.reason(why));
            case Answer.Forbidden(var why) -> new Refused(Masked.reason(why));
        };
    }

    /** The next hop took it over. */
    record Delivered() implements Outcome {}

    /**
     * Not now, says the next hop; tried again later.
     *
     * @param atLeast how long it wants to be left alone
     */
    record Deferred(String reason, Duration atLeast) implements Outcome {

        Deferred(String reason) {
            this(reason, Duration.ZERO);
        }
    }

    /** Never, says the next hop. */
    record Rejected(String reason) implements Outcome {}

    /** Nothing that could be sent: the address is none. */
    record Refused(String reason) implements Outcome {}

    /** The next hop could not be asked; this was no attempt. */
    record Unreachable(String reason) implements Outcome {}
}
