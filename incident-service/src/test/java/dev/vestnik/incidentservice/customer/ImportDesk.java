package dev.vestnik.incidentservice.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Sends files to the import as a test's own sender would: in small pieces, under ids of its own. */
abstract class ImportDesk {
    static final Actor ADMIN = new Actor(Actor.Kind.TOKEN, "test", Role.ADMIN);
    static final String HEADER = "id,name,email,language,zone,components\n";
    static final DefaultDataBufferFactory BYTES = new DefaultDataBufferFactory();
    private static final int PIECE = 1000;

    final String own = UUID.randomUUID().toString().substring(0, 8) + "-";

    @Autowired
    Customers customers;

    @Autowired
    private Components components;

    @BeforeEach
    void someComponents() {
        Flux.just("imported-disk", "imported-dns")
                .concatMap(code -> components.save(
                        ADMIN,
                        new ComponentDraft(
                                code,
                                new Group("imported", Texts.of("Облако", "Cloud")),
                                "",
                                Texts.of(code, code),
                                List.of(),
                                1,
                                false)))
                .blockLast();
    }

    String thousand() {
        return IntStream.range(0, 1000)
                .mapToObj(
                        n -> "%s%d,ООО «Ромашка» %d,c%d@romashka.example,ru,Europe/Moscow,imported-dns;imported-disk\n"
                                .formatted(own, n, n, n))
                .collect(Collectors.joining());
    }

    String row(String id, String name, String email, String codes) {
        return "%s%s,%s,%s,ru,Europe/Moscow,%s\n".formatted(own, id, name, email, codes);
    }

    ImportReport load(String rows) {
        return importing(rows).block(Duration.ofSeconds(60));
    }

    Mono<ImportReport> importing(String rows) {
        return customers.importCsv(ADMIN, UUID.randomUUID(), bytesOf(HEADER + rows));
    }

    ImportReport report(String file) {
        return customers.importCsv(ADMIN, UUID.randomUUID(), bytesOf(file)).block();
    }

    String refused(byte[] file) {
        var problem = catchThrowableOfType(
                Problem.class,
                () -> customers
                        .importCsv(ADMIN, UUID.randomUUID(), Flux.just(BYTES.wrap(file)))
                        .block());
        return problem.fields().stream()
                .map(error -> error.field() + " " + error.rule() + " "
                        + error.message().in(Language.EN))
                .collect(Collectors.joining("\n"));
    }

    static Flux<DataBuffer> bytesOf(String file) {
        var bytes = file.getBytes(UTF_8);
        return Flux.range(0, (bytes.length + PIECE - 1) / PIECE)
                .map(n -> BYTES.wrap(
                        java.util.Arrays.copyOfRange(bytes, n * PIECE, Math.min(bytes.length, (n + 1) * PIECE))));
    }

    boolean isOwn(Customer customer) {
        return customer.externalId().startsWith(own);
    }
}
