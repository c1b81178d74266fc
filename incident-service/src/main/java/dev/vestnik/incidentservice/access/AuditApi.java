package dev.vestnik.incidentservice.access;

import dev.vestnik.incidentservice.problem.PageBounds;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The record of deeds over HTTP, the newest first, and whether its chain still holds. */
@RestController
class AuditApi {

    private final Audit audit;

    AuditApi(Audit audit) {
        this.audit = audit;
    }

    @Needs(Permission.READ_AUDIT)
    @GetMapping("/api/v1/audit")
    Flux<AuditEntry> search(
            @AuthenticationPrincipal Actor by,
            @RequestParam Optional<String> actor,
            @RequestParam Optional<String> action,
            @RequestParam Optional<String> object,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> until,
            @RequestParam Optional<Long> before) {
        return audit.search(
                by, new AuditQuestion(actor, action, object, from, until, PageBounds.place("before", before)));
    }

    @Needs(Permission.READ_AUDIT)
    @GetMapping("/api/v1/audit/check")
    Mono<Audit.Verdict> check(@AuthenticationPrincipal Actor by) {
        return audit.verify(by);
    }
}
