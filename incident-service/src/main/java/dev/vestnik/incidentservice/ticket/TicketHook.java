package dev.vestnik.incidentservice.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vestnik.incidentservice.access.Open;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where a desk tells of its tickets: open to all, believed only when signed. A call repeated under its id is answered the same and does nothing. */
@RestController
class TicketHook {
    private static final int LARGEST_BODY = 64 * 1024;

    private final HookSignature signature;
    private final Tickets tickets;
    private final Incidents incidents;
    private final JsonMapper json;

    TicketHook(HookSignature signature, Tickets tickets, Incidents incidents, JsonMapper json) {
        this.signature = signature;
        this.tickets = tickets;
        this.incidents = incidents;
        this.json = json;
    }

    /** The ticket was taken: our id of it, and the desk's. */
    record Taken(UUID id, String ticket) {}

    @Open("signed with a secret of its own")
    @PostMapping("/hooks/tickets")
    Mono<Taken> take(ServerWebExchange exchange) {
        return bodyOf(exchange)
                .flatMap(body -> take(exchange.getRequest().getHeaders(), body))
                .map(ticket -> new Taken(ticket.id(), ticket.externalId()));
    }

    /** No more is read than tells that it is too much. */
    private static Mono<String> bodyOf(ServerWebExchange exchange) {
        return DataBufferUtils.join(
                        DataBufferUtils.takeUntilByteCount(exchange.getRequest().getBody(), LARGEST_BODY + 1))
                .map(TicketHook::textOf)
                .defaultIfEmpty("");
    }

    private static String textOf(DataBuffer buffer) {
        try {
            if (buffer.readableByteCount() > LARGEST_BODY) {
                throw Problem.tooLarge("body", "Тело запроса больше 64 КБ.", "The body is larger than 64 KB.");
            }
            return buffer.toString(UTF_8);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private Mono<Ticket> take(HttpHeaders headers, String body) {
        var call = signature.verified(headers, body);
        return tickets.receive(call, ArrivalReader.read(parsed(body), incidents.now()));
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException broken) {
            throw Problem.invalid(
                    "body", "json", "Это не тот JSON, который здесь нужен.", "This is not the JSON needed here.");
        }
    }
}
