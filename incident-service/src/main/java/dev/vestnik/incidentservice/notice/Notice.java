package dev.vestnik.incidentservice.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One notice: one object with two texts (R-B11).
 *
 * @param version what an edit is checked against; 0 for one that is only proposed
 * @param lastEdit who changed its words last, and when; empty while nobody has since it was drafted
 * @param sent present once it was sent; nothing of it changes after that (R-B14)
 */
public record Notice(
        UUID id,
        CaseId caseId,
        NoticeKind kind,
        int version,
        Fields fields,
        String draftedBy,
        Instant draftedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<Edit> lastEdit,
        @JsonProperty("sent") Optional<SentNotice> sent) {

    /** One change of its words. */
    public record Edit(String by, Instant at) {}

    static Notice drafted(CaseId of, NoticeKind kind, Fields fields, Edit drafted) {
        return new Notice(
                UUID.randomUUID(), of, kind, 1, fields, drafted.by, drafted.at, Optional.empty(), Optional.empty());
    }

    /** The same before anybody kept it. */
    Notice unkept() {
        return new Notice(id, caseId, kind, 0, fields, draftedBy, draftedAt, lastEdit, sent);
    }

    /** Who wrote what stands in it, and when. */
    @JsonIgnore
    public Edit written() {
        return lastEdit.orElseGet(() -> new Edit(draftedBy, draftedAt));
    }

    /** Whether it is only proposed: version 0 stands nowhere. */
    @JsonIgnore
    public boolean isUnkept() {
        return version == 0;
    }

    @JsonIgnore
    public boolean isSent() {
        return sent.isPresent();
    }
}
