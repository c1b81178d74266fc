package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.customer.Customer;
import dev.vestnik.incidentservice.customer.Customers;
import dev.vestnik.incidentservice.customer.ImportReport;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.Part;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The list of customers and the import of a file of them. */
@Controller
class CustomerPages {

    private static final int LISTED = 50;

    private final Screens screens;
    private final Customers customers;

    CustomerPages(Screens screens, Customers customers) {
        this.screens = screens;
        this.customers = customers;
    }

    @Needs(Permission.READ)
    @GetMapping("/customers")
    Mono<ResponseEntity<String>> list(
            ServerWebExchange exchange,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String after) {
        return screens.show(
                exchange,
                "customers",
                visit -> customers
                        .page(query, after, LISTED)
                        .collectList()
                        .zipWith(customers.count())
                        .map(found -> list(found.getT1(), found.getT2(), query, after)));
    }

    private static Map<String, Object> list(List<Customer> page, long count, String query, String after) {
        return Map.of(
                "rows", page.stream().map(CustomerRow::of).toList(),
                "count", count,
                "query", query,
                "after", after,
                "next", page.size() == LISTED ? page.getLast().externalId() : "");
    }

    @Needs(Permission.IMPORT_CUSTOMERS)
    @GetMapping("/customers/import")
    Mono<ResponseEntity<String>> importForm(ServerWebExchange exchange, @AuthenticationPrincipal Actor by) {
        by.require(Permission.IMPORT_CUSTOMERS);
        return screens.show(exchange, "import", visit -> Mono.just(Map.of()));
    }

    /** The part named {@code file} is read as it comes. */
    @Needs(Permission.IMPORT_CUSTOMERS)
    @PostMapping(path = "/customers/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<String>> importFile(
            ServerWebExchange exchange, @AuthenticationPrincipal Actor by, @RequestPart("file") Mono<Part> file) {
        return customers
                .importCsv(by, UUID.randomUUID(), file.flatMapMany(CustomerPages::contentOf))
                .flatMap(report -> screens.show(exchange, "import-report", visit -> Mono.just(view(report, visit))));
    }

    private static Flux<DataBuffer> contentOf(Part part) {
        return part.content();
    }

    private static Map<String, Object> view(ImportReport report, Visit visit) {
        return Map.of(
                "report",
                report,
                "bad",
                report.errors().stream().map(error -> BadRow.of(error, visit)).toList());
    }
}
