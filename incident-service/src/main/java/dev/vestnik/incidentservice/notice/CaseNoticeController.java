package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.problem.Problem;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The notices of one incident over HTTP; {@code ref} is its number. */
@RestController
@RequestMapping("/api/v1/incidents/{ref}")
class CaseNoticeController {
    private final Incidents incidents;
    private final Notices notices;
    private final Promises promises;
    private final FieldsReader reader;

    CaseNoticeController(Incidents incidents, Notices notices, Promises promises, FieldsReader reader) {
        this.incidents = incidents;
        this.notices = notices;
        this.promises = promises;
        this.reader = reader;
    }

    /** All notices, and the one owed next as it would be drafted. */
    record ListView(List<Notice> notices, Optional<Proposal> proposal) {}

    record Proposal(NoticeKind kind, Fields fields) {
        static Proposal of(Fields fields) {
            return new Proposal(Fields.kindOf(fields), fields);
        }
    }

    @Needs(Permission.READ)
    @GetMapping("/notices")
    Mono<ListView> list(@PathVariable String ref) {
        return incidents
                .require(ref)
                .flatMap(found -> notices.of(found.id())
                        .collectList()
                        .flatMap(all -> notices.propose(found.id())
                                .map(fields -> Optional.of(Proposal.of(fields)))
                                .defaultIfEmpty(Optional.empty())
                                .map(proposal -> new ListView(all, proposal))));
    }

    /** Without fields they are filled from the timeline; with fields it must be the first of its kind, a later edit names its version. */
    record DraftRequest(@Nullable String kind, @Nullable JsonNode fields) {}

    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/notices")
    Mono<ResponseEntity<Preview>> draft(
            @AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody DraftRequest request) {
        var kind = kindOf(request);
        var fields = Optional.ofNullable(request.fields)
                .filter(given -> !given.isNull())
                .map(given -> reader.of(kind, given));
        return incidents
                .require(ref)
                .flatMap(found -> fields.map(given -> notices.begin(by, found.id(), given))
                        .orElseGet(() -> notices.draft(by, found.id(), kind, Optional.empty())))
                .flatMap(draft -> notices.preview(draft.id(), Optional.empty()))
                .map(preview -> ResponseEntity.created(
                                URI.create("/api/v1/notices/" + preview.notice().id()))
                        .eTag("\"" + preview.notice().version() + "\"")
                        .body(preview));
    }

    private static NoticeKind kindOf(DraftRequest request) {
        return Optional.ofNullable(request.kind)
                .flatMap(NoticeKind::named)
                .orElseThrow(
                        () -> Problem.invalid(
                                "kind",
                                "one-of",
                                "Допустимые значения: FIRST, IDENTIFIED, RESOLVED, NOT_FOR_YOU, FOLLOW_UP, COMPENSATION, POSTMORTEM.",
                                "Allowed values: FIRST, IDENTIFIED, RESOLVED, NOT_FOR_YOU, FOLLOW_UP, COMPENSATION, POSTMORTEM."));
    }

    record WaiverRequest(@Nullable String reason) {}

    /** Why this incident is closed without FOLLOW_UP (R-B9). */
    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/follow-up-waiver")
    Mono<Void> waive(@AuthenticationPrincipal Actor by, @PathVariable String ref, @RequestBody WaiverRequest request) {
        var reason = Optional.ofNullable(request.reason).orElse("");
        return incidents
                .require(ref)
                .flatMap(found -> promises.waiveFollowUp(by, found.id(), reason))
                .then();
    }
}
