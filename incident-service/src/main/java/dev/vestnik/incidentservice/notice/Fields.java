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
    @JsonSubTypes.Type(value = FollowUpFields.class, name = "FOLLOW_UP")
})
public sealed interface Fields permits FirstFields, IdentifiedFields, ResolvedFields, FollowUpFields {

    Failing failing();

    Optional<Safety> dataSafety();

    /** Which kind of notice has these fields. */
    static NoticeKind kindOf(Fields fields) {
        return switch (fields) {
            case FirstFields _ -> NoticeKind.FIRST;
            case IdentifiedFields _ -> NoticeKind.IDENTIFIED;
            case ResolvedFields _ -> NoticeKind.RESOLVED;
            case FollowUpFields _ -> NoticeKind.FOLLOW_UP;
        };
    }
}
