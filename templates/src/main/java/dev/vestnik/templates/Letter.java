package dev.vestnik.templates;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What one notice says, as data: one record for each template of practice B.7. The record is the same for all readers, and as JSON carries its kind. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = First.class, name = "FIRST"),
    @JsonSubTypes.Type(value = Identified.class, name = "IDENTIFIED"),
    @JsonSubTypes.Type(value = Resolved.class, name = "RESOLVED"),
    @JsonSubTypes.Type(value = NotForYou.class, name = "NOT_FOR_YOU"),
    @JsonSubTypes.Type(value = FollowUp.class, name = "FOLLOW_UP"),
    @JsonSubTypes.Type(value = Compensation.class, name = "COMPENSATION"),
    @JsonSubTypes.Type(value = ReviewPublished.class, name = "POSTMORTEM"),
    @JsonSubTypes.Type(value = TicketReply.class, name = "TICKET_REPLY"),
    @JsonSubTypes.Type(value = InternalNote.class, name = "INTERNAL")
})
public sealed interface Letter
        permits First,
                Identified,
                Resolved,
                NotForYou,
                FollowUp,
                Compensation,
                ReviewPublished,
                TicketReply,
                InternalNote {

    Frame frame();
}
