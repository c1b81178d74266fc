package dev.vestnik.incidentservice.ticket;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TicketApiTests extends TicketTest {
    private static final String ADMIN = "Bearer test-admin-token";

    @Test
    void linkWhenTheRoleMayNotIsForbidden() {
        var reader = new Actor(Actor.Kind.PERSON, "reader", Role.READER);
        var of = declared();
        arrived("T", 20);

        assertThatThrownBy(() -> tickets.link(reader, of, ticket("T")).block()).hasMessageContaining("FORBIDDEN");
        assertThatThrownBy(() -> tickets.waiting(reader).collectList().block()).hasMessageContaining("FORBIDDEN");
        assertThatThrownBy(() -> tickets.of(reader, of.id()).collectList().block())
                .hasMessageContaining("FORBIDDEN");
        assertThatThrownBy(() -> tickets.comment(reader, ticket("T"), "…").block())
                .hasMessageContaining("FORBIDDEN");
    }

    @Test
    void apiLinksListsAndUnlinks() {
        var of = declared();
        arrived("T", 20);
        var path = "/api/v1/incidents/%s/tickets/%s".formatted(of.ref(), ticket("T"));

        web.post()
                .uri(path)
                .header("Authorization", ADMIN)
                .exchange()
                .expectStatus()
                .isOk();
        web.get()
                .uri("/api/v1/incidents/{ref}/tickets", of.ref())
                .header("Authorization", ADMIN)
                .exchange()
                .expectBody()
                .jsonPath("$.linked[0].ticket.externalId")
                .isEqualTo(ticket("T"))
                .jsonPath("$.linked[0].state")
                .isEqualTo("WAITING");
        web.delete()
                .uri(path)
                .header("Authorization", ADMIN)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @Test
    void apiRefusesAnEmptyCommentAndStrangers() {
        arrived("T", 20);
        web.post()
                .uri("/api/v1/tickets/{id}/comments", ticket("T"))
                .header("Authorization", ADMIN)
                .bodyValue(Map.of("text", " "))
                .exchange()
                .expectStatus()
                .isBadRequest();
        web.get().uri("/api/v1/tickets").exchange().expectStatus().isUnauthorized();
    }
}
