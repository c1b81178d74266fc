package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.delivery.Tally;
import dev.vestnik.incidentservice.delivery.Trouble;
import dev.vestnik.incidentservice.problem.Problem;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One notice over HTTP: read with its letters, edit under its version, send, see what became of it. */
@RestController
@RequestMapping("/api/v1/notices/{id}")
class NoticeController {
    private final Notices notices;
    private final Receipts receipts;
    private final FieldsReader fields;

    NoticeController(Notices notices, Receipts receipts, FieldsReader fields) {
        this.notices = notices;
        this.receipts = receipts;
        this.fields = fields;
    }

    @Needs(Permission.READ)
    @GetMapping
    Mono<ResponseEntity<Preview>> one(@PathVariable UUID id, @RequestParam Optional<ZoneId> zone) {
        return notices.preview(id, zone).map(NoticeController::tagged);
    }

    /** {@code If-Match} is the version that was read. */
    @Needs(Permission.SEND_NOTICES)
    @PutMapping
    Mono<ResponseEntity<Preview>> edit(
            @AuthenticationPrincipal Actor by,
            @PathVariable UUID id,
            @RequestHeader("If-Match") Optional<String> match,
            @RequestBody JsonNode body) {
        var version = version(match);
        return notices.require(id)
                .map(notice -> fields.of(notice.kind(), body))
                .flatMap(given -> notices.edit(by, id, version, given))
                .flatMap(edited -> notices.preview(id, Optional.empty()))
                .map(NoticeController::tagged);
    }

    private static ResponseEntity<Preview> tagged(Preview preview) {
        return ResponseEntity.ok()
                .eTag("\"" + preview.notice().version() + "\"")
                .body(preview);
    }

    private static int version(Optional<String> match) {
        return match.map(tag -> tag.replaceAll("^W/|\"", "").strip())
                .filter(tag -> tag.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> Problem.invalid(
                        "If-Match",
                        "required",
                        "Назовите в If-Match версию, которую вы правили.",
                        "Name in If-Match the version that you edited."));
    }

    /** What the sender has seen; a number that is not the audience's any more refuses. */
    record SendRequest(
            @Nullable Long expectedRecipients,
            @Nullable Integer version,
            @Nullable Integer besideVersion) {
        ReadBack seen() {
            return new ReadBack(
                    Optional.ofNullable(expectedRecipients),
                    Optional.ofNullable(version),
                    Optional.ofNullable(besideVersion));
        }
    }

    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/send")
    Mono<Notice> send(
            @AuthenticationPrincipal Actor by,
            @PathVariable UUID id,
            @RequestBody(required = false) SendRequest request) {
        var seen = Optional.ofNullable(request).map(SendRequest::seen).orElseGet(ReadBack::none);
        return notices.send(by, id, seen);
    }

    /** Counts by state, and those in trouble with masked addresses. */
    record DeliveriesView(Tally counts, List<Trouble> troubles) {}

    @Needs(Permission.READ)
    @GetMapping("/deliveries")
    Mono<DeliveriesView> deliveries(@PathVariable UUID id) {
        return receipts.tally(id)
                .flatMap(counts ->
                        receipts.troubles(id).collectList().map(troubles -> new DeliveriesView(counts, troubles)));
    }

    /** How many failed letters go out again. */
    record RetryView(long again) {}

    @Needs(Permission.SEND_NOTICES)
    @PostMapping("/retry")
    Mono<RetryView> retry(@AuthenticationPrincipal Actor by, @PathVariable UUID id) {
        return receipts.retryFailed(by, id).map(RetryView::new);
    }
}
