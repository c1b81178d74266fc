package dev.vestnik.incidentservice.notice;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import java.util.Optional;

/** What a notice of one kind says, field by field of B.2; a draft may lack any of them, a sent one may not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FirstFields.class, name = "FIRST"),
    @JsonSubTypes.Type(value = IdentifiedFields.class, name = "IDENTIFIED"),
    @JsonSubTypes.Type(value = ResolvedFields.class, name = "RESOLVED"),
    @JsonSubTypes.Type(value = FollowUpFields.class, name = "FOLLOW_UP"),
    @JsonSubTypes.Type(value = NotForYouFields.class, name = "NOT_FOR_YOU"),
    @JsonSubTypes.Type(value = CompensationFields.class, name = "COMPENSATION"),
    @JsonSubTypes.Type(value = PostmortemFields.class, name = "POSTMORTEM")
})
public sealed interface Fields
        permits FirstFields,
                IdentifiedFields,
                ResolvedFields,
                NotForYouFields,
                FollowUpFields,
                CompensationFields,
                PostmortemFields {

    Failing failing();

    Optional<Safety> dataSafety();

    /** Which kind of notice has these fields. */
    static NoticeKind kindOf(Fields fields) {
        return switch (fields) {
            case FirstFields _ -> NoticeKind.FIRST;
            case IdentifiedFields _ -> NoticeKind.IDENTIFIED;
            case ResolvedFields _ -> NoticeKind.RESOLVED;
            case NotForYouFields _ -> NoticeKind.NOT_FOR_YOU;
            case FollowUpFields _ -> NoticeKind.FOLLOW_UP;
            case CompensationFields _ -> NoticeKind.COMPENSATION;
            case PostmortemFields _ -> NoticeKind.POSTMORTEM;
        };
    }
}
