package dev.vestnik.incidentservice.customer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Customers over HTTP. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerController {
    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @Needs(Permission.READ)
    @GetMapping
    Mono<Page> page(
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        return customers.page(query, after, limit).collectList().map(Page::of);
    }

    @Needs(Permission.READ)
    @GetMapping("/{externalId}")
    Mono<Customer> one(@PathVariable String externalId) {
        return customers.require(externalId);
    }

    @Needs(Permission.IMPORT_CUSTOMERS)
    @PutMapping("/{externalId}")
    Mono<Customer> put(
            @AuthenticationPrincipal Actor actor, @PathVariable String externalId, @RequestBody SaveRequest request) {
        return customers.save(actor, request.draftOf(externalId));
    }

    /** The body is the file. The same {@code Idempotency-Key} of the same sender is the same import. */
    @Needs(Permission.IMPORT_CUSTOMERS)
    @PostMapping(
            path = "/import",
            consumes = {"text/csv", MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/plain"})
    Mono<ImportReport> importBody(
            @AuthenticationPrincipal Actor actor,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> requireUtf8(exchange))
                .then(customers.importCsv(
                        actor, importId(actor, key), exchange.getRequest().getBody()));
    }

    /** The part named {@code file} is the file. */
    @Needs(Permission.IMPORT_CUSTOMERS)
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ImportReport> importForm(
            @AuthenticationPrincipal Actor actor,
            @RequestHeader("Idempotency-Key") Optional<String> key,
            @RequestPart("file") Mono<Part> file) {
        return customers.importCsv(actor, importId(actor, key), file.flatMapMany(CustomerController::contentOf));
    }

    private static Flux<DataBuffer> contentOf(Part part) {
        return part.content();
    }

    @Needs(Permission.READ)
    @GetMapping("/imports/{id}")
    Mono<ImportReport> report(@PathVariable UUID id) {
        return customers.report(id);
    }

    private static UUID importId(Actor actor, Optional<String> key) {
        return key.map(word -> UUID.nameUUIDFromBytes((actor.id() + "\n" + word).getBytes(UTF_8)))
                .orElseGet(UUID::randomUUID);
    }

    private static void requireUtf8(ServerWebExchange exchange) {
        var type = exchange.getRequest().getHeaders().getContentType();
        var charset = type == null ? null : type.getCharset();
        if (charset != null && !charset.equals(UTF_8)) {
            throw Problem.invalid(
                    "Content-Type",
                    "encoding",
                    "Файл нужен в UTF-8, а не в %s.".formatted(charset),
                    "The file is needed in UTF-8, not in %s.".formatted(charset));
        }
    }

    /** One page; {@code next} is to be given as {@code after}, until a page comes back empty. */
    record Page(List<Customer> customers, Optional<String> next) {
        static Page of(List<Customer> customers) {
            return new Page(
                    customers,
                    customers.isEmpty()
                            ? Optional.empty()
                            : Optional.of(customers.getLast().externalId()));
        }
    }

    record SaveRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String zone,
            @Nullable List<@Nullable String> components) {

        CustomerDraft draftOf(String externalId) {
            return new CustomerDraft(
                    externalId,
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(email, ""),
                    Objects.requireNonNullElse(language, ""),
                    Objects.requireNonNullElse(zone, ""),
                    components == null
                            ? List.of()
                            : components.stream()
                                    .map(code -> Objects.requireNonNullElse(code, "null"))
                                    .toList());
        }
    }
}
