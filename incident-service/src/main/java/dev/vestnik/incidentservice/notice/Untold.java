package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Compensation;
import dev.vestnik.templates.Credit;
import dev.vestnik.templates.First;
import dev.vestnik.templates.FollowUp;
import dev.vestnik.templates.Identified;
import dev.vestnik.templates.InternalNote;
import dev.vestnik.templates.Letter;
import dev.vestnik.templates.NotForYou;
import dev.vestnik.templates.Resolved;
import dev.vestnik.templates.ReviewPublished;
import dev.vestnik.templates.TicketReply;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Credits that no letter has told of yet: puts each into its own reader's letter and no other; nothing where no room fills the port. */
@Component
class Untold {
    /** Asked for when it is needed: the room that fills it also asks this room. */
    private final ObjectProvider<Credits> room;

    Untold(ObjectProvider<Credits> room) {
        this.room = room;
    }

    Flux<CustomerId> customers(CaseId of) {
        return Mono.justOrEmpty(room.getIfAvailable()).flatMapMany(credits -> credits.untold(of));
    }

    /** What these readers are to be told; nothing for letters that tell of no credits. */
    Mono<Map<CustomerId, Credit>> of(Letter letter, CaseId of, Collection<CustomerId> readers) {
        return Mono.justOrEmpty(room.getIfAvailable())
                .filter(credits -> isPersonal(letter) && !readers.isEmpty())
                .flatMap(credits -> credits.of(of, readers))
                .defaultIfEmpty(Map.of());
    }

    /** Joins the transaction of the sending. */
    Mono<Void> told(UUID notice, CaseId of, Collection<CustomerId> readers) {
        return Mono.justOrEmpty(room.getIfAvailable())
                .filter(credits -> !readers.isEmpty())
                .flatMap(credits -> credits.told(notice, of, readers));
    }

    /** Whether readers of the letter may be told something each alone. */
    static boolean isPersonal(Letter letter) {
        return switch (letter) {
            case Compensation _, FollowUp _ -> true;
            case First _, Identified _, Resolved _, NotForYou _, ReviewPublished _ -> false;
            case TicketReply _, InternalNote _ -> false;
        };
    }

    /** The letter for the reader who is given this. */
    static Letter with(Letter letter, Credit credit) {
        return switch (letter) {
            case Compensation compensation -> compensation.with(credit);
            case FollowUp followUp -> followUp.with(credit);
            case First _, Identified _, Resolved _, NotForYou _, ReviewPublished _ -> letter;
            case TicketReply _, InternalNote _ -> letter;
        };
    }
}
