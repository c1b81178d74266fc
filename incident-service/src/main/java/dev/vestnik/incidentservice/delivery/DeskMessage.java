package dev.vestnik.incidentservice.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** What a desk can be told. What customers read and what colleagues read are two types, and neither can be made of the other. */
sealed interface DeskMessage {

    /** Shown to the person who wrote. */
    record PublicReply(String ticket, String language, String text) implements DeskMessage {}

    /** Shown to the desk's own people only. */
    record InternalComment(
            String ticket,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> incident,
            String text) implements DeskMessage {}

    /** The name under which a desk tells them apart. */
    static String typeOf(DeskMessage message) {
        return switch (message) {
            case PublicReply _ -> "ticket.reply";
            case InternalComment _ -> "ticket.internal_comment";
        };
    }
}
