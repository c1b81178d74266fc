package dev.vestnik.incidentservice.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@ServiceTest
class CustomerImportTests extends ImportDesk {
    @Autowired
    DatabaseClient database;

    @Test
    void importWhenAThousandRowsTakesAllOfThem() {
        var report = load(thousand());

        assertThat(report).isEqualTo(new ImportReport(report.importId(), 1000, 1000, 0, 0, 0, List.of()));
        assertThat(customers.require(own + 7).block())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(new Customer(
                        new CustomerId(UUID.randomUUID()),
                        own + 7,
                        "ООО «Ромашка» 7",
                        Language.RU,
                        ZoneId.of("Europe/Moscow"),
                        Optional.of("c7@romashka.example"),
                        List.of("imported-disk", "imported-dns")));
        assertThat(customers.report(report.importId()).block()).isEqualTo(report);
    }

    @Test
    void importWhenTheSameFileComesTwiceTouchesNothing() {
        load(thousand());
        var before = versions();

        var again = load(thousand());

        assertThat(again).isEqualTo(new ImportReport(again.importId(), 1000, 0, 0, 1000, 0, List.of()));
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void importWhenSomeRowsDifferChangesThose() {
        load(row("1", "A", "a@x.example", "imported-disk")
                + row("2", "B", "b@x.example", "imported-disk|imported-dns")
                + row("3", "C", "c@x.example", "")
                + row("4", "D", "d@x.example", ""));

        var report = load(row("1", "A", "a@x.example", "imported-disk")
                + row("2", "B", "b@x.example", "imported-dns")
                + row("3", "C", "", "")
                + row("4", "Other", "d@x.example", "")
                + row("5", "E", "e@x.example", ""));

        assertThat(report).isEqualTo(new ImportReport(report.importId(), 5, 1, 3, 1, 0, List.of()));
        assertThat(customers.page("", own, 5).filter(this::isOwn).collectList().block())
                .extracting(Customer::name, Customer::email, Customer::components)
                .containsExactly(
                        tuple("A", Optional.of("a@x.example"), List.of("imported-disk")),
                        tuple("B", Optional.of("b@x.example"), List.of("imported-dns")),
                        tuple("C", Optional.empty(), List.of()),
                        tuple("Other", Optional.of("d@x.example"), List.of()),
                        tuple("E", Optional.of("e@x.example"), List.of()));
    }

    @Test
    void importWhenTwoComeAtOnceBothAreIn() {
        var both = Mono.zip(importing(thousand()), importing(thousand())).block(Duration.ofSeconds(60));

        assertThat(both.getT1().created() + both.getT2().created()).isEqualTo(1000);
        assertThat(both.getT1().unchanged() + both.getT2().unchanged()).isEqualTo(1000);
    }

    @Test
    void importWhenTheIdIsKnownAnswersWithTheFirstReport() {
        var id = UUID.randomUUID();
        var file = HEADER + row("1", "A", "", "");
        var first = customers.importCsv(ADMIN, id, bytesOf(file)).block();

        var again = customers.importCsv(ADMIN, id, bytesOf(file)).block();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void importWhenCutOffLeavesNothingBehind() {
        var cutOff = Flux.concat(bytesOf(HEADER + row("1", "A", "", "")), Flux.error(new java.io.IOException("gone")));

        assertThatThrownBy(() ->
                        customers.importCsv(ADMIN, UUID.randomUUID(), cutOff).block())
                .isInstanceOf(Problem.class);
        assertThat(customers.page("", own, 9).filter(this::isOwn).collectList().block())
                .isEmpty();
    }

    @Test
    void importWhenAHundredThousandRowsIsQuickAndHoldsLittle() {
        var rows = Flux.range(0, 1000)
                .<DataBuffer>map(block -> BYTES.wrap(IntStream.range(0, 100)
                        .mapToObj(n -> "%s%d,Customer,c%d@x.example,en,UTC,imported-disk;imported-dns\n"
                                .formatted(own, block * 100 + n, n))
                        .collect(Collectors.joining())
                        .getBytes(UTF_8)));

        var report = customers
                .importCsv(ADMIN, UUID.randomUUID(), Flux.concat(bytesOf(HEADER), rows))
                .block(Duration.ofSeconds(60));

        assertThat(report.created()).isEqualTo(100_000);
    }

    @Test
    void importWhenTheRoleMayNotIsForbidden() {
        var agent = new Actor(Actor.Kind.PERSON, "agent", Role.SUPPORT_AGENT);

        assertThatThrownBy(() -> customers
                        .importCsv(agent, UUID.randomUUID(), bytesOf(HEADER))
                        .block())
                .hasMessageContaining("FORBIDDEN");
    }

    private List<String> versions() {
        return database.sql("""
                        SELECT c.xmin || ' ' || c.updated_at || ' ' || k.xmin || ' ' || u.xmin AS version
                          FROM customer c JOIN contact k ON k.customer_id = c.id JOIN usage u ON u.customer_id = c.id
                         WHERE starts_with(c.external_id, :own) ORDER BY c.external_id, u.component_id
                        """)
                .bind("own", own)
                .map(row -> row.get("version", String.class))
                .all()
                .collectList()
                .block();
    }
}
