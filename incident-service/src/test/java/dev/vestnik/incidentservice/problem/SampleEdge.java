package dev.vestnik.incidentservice.problem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A controller that gives every error a chance. */
@RestController
class SampleEdge {

    enum Colour {
        RED,
        BLUE
    }

    record Row(UUID id, Colour colour) {}

    record Ask(
            String title,
            List<Row> rows,
            @Nullable Instant at,
            @Nullable Integer count,
            @Nullable String note) {

        Ask {
            rows = List.copyOf(rows);
        }
    }

    @PostMapping("/api/v1/ask")
    Mono<Ask> ask(@RequestBody Ask ask) {
        return Mono.just(ask);
    }

    @GetMapping("/api/v1/colour")
    Mono<String> colour(@RequestParam Colour colour) {
        return Mono.just(colour.name());
    }

    @GetMapping("/api/v1/things/{id}")
    Mono<String> thing(@PathVariable UUID id) {
        return Mono.just(id.toString());
    }

    @GetMapping({"/api/v1/refused/{kind}", "/refused/{kind}"})
    Mono<String> refused(@PathVariable Problem.Kind kind) {
        return Mono.error(() -> switch (kind) {
            case NOT_FOUND -> Problem.notFound("Нет <b>такого</b>.", "No <b>such</b> thing.");
            case CONFLICT -> Problem.conflict("Поздно.", "Too late.");
            case INVALID -> Problem.invalid("title", "required", "Назовите.", "Name it.");
            case FORBIDDEN -> Problem.forbidden("Нельзя.", "No.");
            case STALE -> Problem.stale("Заново.", "Anew.");
            case UNAUTHENTICATED -> Problem.unauthenticated();
            case TOO_LARGE -> Problem.tooLarge("file", "Много.", "Much.");
            case TOO_MANY -> Problem.tooMany("Часто.", "Often.");
            case UNPROCESSABLE -> Problem.unprocessable("Не то.", "Not that.");
        });
    }

    @GetMapping("/api/v1/broken")
    Mono<String> broken() {
        return Mono.error(() -> new IllegalStateException("password of the table is hunter2"));
    }
}
