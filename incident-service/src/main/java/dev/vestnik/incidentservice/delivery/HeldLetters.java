package dev.vestnik.incidentservice.delivery;

import dev.vestnik.incidentservice.database.Signals;
import dev.vestnik.incidentservice.schedule.EverySecond;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets the letters go that waited for a reply to the same person, or lays them aside (R-B26). */
@Component
class HeldLetters implements EverySecond {
    private final ReplyStore replies;
    private final Signals signals;

    HeldLetters(ReplyStore replies, Signals signals) {
        this.replies = replies;
        this.signals = signals;
    }

    @Override
    public Mono<Void> tick(Instant now) {
        return replies.replace()
                .then(replies.giveUp())
                .then(replies.release())
                .filter(letters -> letters > 0)
                .flatMap(letters -> signals.send(Sender.TOPIC, "held"));
    }
}
