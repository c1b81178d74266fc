package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.insight.CustomerReceipt;
import dev.vestnik.incidentservice.insight.CustomerReceipts;
import dev.vestnik.incidentservice.insight.ReceivedMessage;
import dev.vestnik.templates.Labels;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What one customer was told: so that support answers with the very words they got. */
@Controller
class ReceiptPages {

    private final Screens screens;
    private final CustomerReceipts receipts;
    private final Incidents incidents;

    ReceiptPages(Screens screens, CustomerReceipts receipts, Incidents incidents) {
        this.screens = screens;
        this.receipts = receipts;
        this.incidents = incidents;
    }

    @Needs(Permission.READ)
    @GetMapping("/customers/{externalId}/receipt")
    Mono<ResponseEntity<String>> receipt(ServerWebExchange exchange, @PathVariable String externalId) {
        return screens.show(
                exchange,
                "receipt",
                visit -> receipts.of(visit.actor(), externalId).map(found -> view(found, visit)));
    }

    private Map<String, Object> view(CustomerReceipt receipt, Visit visit) {
        return Map.of(
                "customer",
                receipt.customer(),
                "name",
                receipt.name(),
                "email",
                receipt.email().orElse(""),
                "cases",
                receipt.cases().stream().map(one -> shown(one, visit)).toList());
    }

    private ShownCase shown(CustomerReceipt.OfCase one, Visit visit) {
        return new ShownCase(
                one.ref(),
                visit.text(one.title()),
                one.drill(),
                one.messages().stream().map(message -> shown(message, visit)).toList());
    }

    private ShownMessage shown(ReceivedMessage message, Visit visit) {
        return new ShownMessage(
                visit.text(Labels.noticeKind(message.kind().name())),
                visit.say("receipt.way." + message.way()),
                message.to(),
                message.language(),
                message.subject(),
                message.text(),
                visit.times(incidents.zone()).standAlone(message.at(), incidents.now()),
                message.ending().name(),
                visit.text(message.endingWords()),
                message.reason());
    }

    /** One incident as the template reads it. */
    public record ShownCase(String ref, String title, boolean drill, List<ShownMessage> messages) {}

    /** One message as the template reads it. */
    public record ShownMessage(
            String kind,
            String way,
            String to,
            String language,
            String subject,
            String text,
            String at,
            String ending,
            String ended,
            String reason) {}
}
