package dev.vestnik.incidentservice.console.runbook;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.runbook.Book;
import dev.vestnik.incidentservice.runbook.Fault;
import dev.vestnik.incidentservice.runbook.Runbook;
import dev.vestnik.incidentservice.runbook.RunbookKind;
import dev.vestnik.incidentservice.runbook.Runbooks;
import dev.vestnik.incidentservice.runbook.Trigger;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All runbooks, and one of them to be read in calm. */
@Controller
class RunbookPages {

    private final Screens screens;
    private final Runbooks runbooks;

    RunbookPages(Screens screens, Runbooks runbooks) {
        this.screens = screens;
        this.runbooks = runbooks;
    }

    /** One line of the list. */
    public record Row(
            String code, String title, String when, String severities, String audience, String tried, boolean own) {}

    /** A file that is not on the shelf, and why. */
    public record Wrong(String place, String rule, String words) {}

    @Needs(Permission.READ)
    @GetMapping(path = "/runbooks", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> list(ServerWebExchange exchange) {
        return screens.show(exchange, "runbooks", visit -> runbooks.tried().map(books -> shelf(books, visit)));
    }

    private Map<String, Object> shelf(List<Book> books, Visit visit) {
        return Map.of(
                "incident", rows(books, RunbookKind.INCIDENT, visit),
                "operation", rows(books, RunbookKind.OPERATION, visit),
                "faults",
                        runbooks.faults().stream()
                                .map(fault -> wrong(fault, visit))
                                .toList());
    }

    private static List<Row> rows(List<Book> books, RunbookKind kind, Visit visit) {
        return books.stream()
                .filter(book -> book.runbook().kind() == kind)
                .sorted(Comparator.comparing(RunbookPages::place))
                .map(book -> row(book, visit))
                .toList();
    }

    /** In the order in which they come up in an incident; those a person chooses stand at the end. */
    private static int place(Book book) {
        return book.runbook().triggers().stream().mapToInt(Enum::ordinal).min().orElse(Trigger.values().length);
    }

    private static Row row(Book book, Visit visit) {
        var runbook = book.runbook();
        return new Row(
                runbook.code(),
                visit.text(runbook.title()),
                when(runbook, visit),
                severities(runbook, visit),
                visit.text(runbook.audience().label()),
                tried(runbook, visit),
                book.own());
    }

    private static Wrong wrong(Fault fault, Visit visit) {
        return new Wrong(fault.file() + ":" + fault.line(), fault.rule(), visit.text(fault.words()));
    }

    private static String when(Runbook runbook, Visit visit) {
        return runbook.triggers().isEmpty()
                ? visit.say("runbook.by-hand")
                : runbook.triggers().stream()
                        .map(Trigger::label)
                        .map(visit::text)
                        .collect(Collectors.joining(", "));
    }

    private static String severities(Runbook runbook, Visit visit) {
        return runbook.severities().isEmpty() || runbook.severities().size() == 4
                ? visit.say("runbook.any")
                : runbook.severities().stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String tried(Runbook runbook, Visit visit) {
        return runbook.lastDrillAt()
                .map(day -> visit.times(ZoneOffset.UTC).day(day))
                .orElseGet(() -> visit.say("runbook.untried"));
    }

    @Needs(Permission.READ)
    @GetMapping(path = "/runbooks/{code}", produces = MediaType.TEXT_HTML_VALUE)
    Mono<ResponseEntity<String>> one(ServerWebExchange exchange, @PathVariable String code) {
        return screens.show(exchange, "runbook", visit -> runbooks.tried(code).map(book -> page(book, visit)));
    }

    private static Map<String, Object> page(Book book, Visit visit) {
        var runbook = book.runbook();
        return Map.of(
                "row",
                row(book, visit),
                "version",
                runbook.version(),
                "operation",
                runbook.kind() == RunbookKind.OPERATION,
                "components",
                String.join(", ", runbook.components()),
                "author",
                visit.text(runbook.author().label()),
                "reviewer",
                visit.text(runbook.reviewer().label()),
                "html",
                FactNames.inWords(book.html(visit.language()), visit));
    }
}
