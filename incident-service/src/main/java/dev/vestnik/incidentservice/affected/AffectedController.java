package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The affected list of an incident over HTTP. */
@RestController
@RequestMapping("/api/v1/incidents/{ref}/affected")
class AffectedController {
    /** A hundred thousand ids of 80 characters; other bodies of the API are kept much smaller. */
    private static final int LARGEST_BODY = 8 << 20;

    private final AffectedLists lists;
    private final Incidents incidents;
    private final Components components;
    private final JsonMapper json;

    AffectedController(AffectedLists lists, Incidents incidents, Components components, JsonMapper json) {
        this.lists = lists;
        this.incidents = incidents;
        this.components = components;
        this.json = json;
    }

    @Needs(Permission.READ)
    @GetMapping
    Mono<View> list(
            @PathVariable String ref,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        return incidents
                .require(ref)
                .flatMap(found -> lists.count(found.id())
                        .flatMap(counts -> lists.page(found.id(), after, limit)
                                .collectList()
                                .map(customers -> new View(counts, customers))));
    }

    @Needs(Permission.APPEND)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<Addition> add(@AuthenticationPrincipal Actor actor, @PathVariable String ref, ServerWebExchange exchange) {
        return incidents.require(ref).flatMap(found -> bodyOf(exchange).flatMap(request -> add(actor, found, request)));
    }

    /** Named customers still have it though their component works again; {@code ids} in any shape. */
    @Needs(Permission.APPEND)
    @PostMapping(path = "/still-down", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<Marking> stillDown(
            @AuthenticationPrincipal Actor actor, @PathVariable String ref, ServerWebExchange exchange) {
        return incidents
                .require(ref)
                .flatMap(found ->
                        bodyOf(exchange).flatMap(request -> lists.stillDown(actor, found.id(), request.pasted())));
    }

    /** It works for them again: since {@code occurredAt}, or now. */
    @Needs(Permission.APPEND)
    @PostMapping(path = "/restored", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<Marking> restored(@AuthenticationPrincipal Actor actor, @PathVariable String ref, ServerWebExchange exchange) {
        return incidents
                .require(ref)
                .flatMap(found -> bodyOf(exchange)
                        .flatMap(request ->
                                lists.restored(actor, found.id(), request.pasted(), request.at(incidents.now(found)))));
    }

    private Mono<Addition> add(Actor actor, Case found, AddRequest request) {
        if (request.ids != null && request.components == null) {
            return lists.addByIds(actor, found.id(), request.ids);
        }
        if (request.ids == null && !request.codes().isEmpty()) {
            return components
                    .idsOf("components", request.codes())
                    .flatMap(ids -> lists.addByComponents(actor, found.id(), ids));
        }
        return Mono.error(() -> Problem.invalid(
                "components", "one-of", "Назовите либо components, либо ids.", "Name either components or ids."));
    }

    private Mono<AddRequest> bodyOf(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST_BODY)
                .map(this::requestIn)
                .defaultIfEmpty(AddRequest.EMPTY)
                .onErrorMap(
                        DataBufferLimitException.class,
                        tooLong ->
                                Problem.tooLarge("ids", "Тело запроса больше 8 МБ.", "The body is larger than 8 MB."))
                .onErrorMap(JacksonException.class, broken -> new DecodingException("Affected customers", broken));
    }

    private AddRequest requestIn(DataBuffer body) {
        try (var bytes = body.asInputStream(true)) {
            var read = json.readerFor(AddRequest.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            return Objects.requireNonNullElse(read.readValue(bytes), AddRequest.EMPTY);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Component codes, or ids pasted in any shape; a time where it is about one. */
    record AddRequest(
            @Nullable List<@Nullable String> components,
            @Nullable String ids,
            @Nullable Instant occurredAt) {
        static final AddRequest EMPTY = new AddRequest(null, null, null);

        String pasted() {
            return Objects.requireNonNullElse(ids, "");
        }

        Instant at(Instant now) {
            return Objects.requireNonNullElse(occurredAt, now);
        }

        List<String> codes() {
            return components == null
                    ? List.of()
                    : components.stream()
                            .map(code -> Objects.requireNonNullElse(code, ""))
                            .toList();
        }
    }

    record View(Counts counts, List<AffectedCustomer> customers) {}
}
