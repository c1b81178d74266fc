package dev.vestnik.incidentservice.insight;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Receipts over HTTP. */
@RestController
class ReceiptController {
    private final CustomerReceipts receipts;

    ReceiptController(CustomerReceipts receipts) {
        this.receipts = receipts;
    }

    @Needs(Permission.READ)
    @GetMapping("/api/v1/customers/{externalId}/receipt")
    Mono<CustomerReceipt> receipt(@AuthenticationPrincipal Actor by, @PathVariable String externalId) {
        return receipts.of(by, externalId);
    }
}
