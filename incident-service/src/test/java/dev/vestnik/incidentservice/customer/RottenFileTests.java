package dev.vestnik.incidentservice.customer;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

@ServiceTest
class RottenFileTests extends ImportDesk {
    @Test
    void importWhenRowsAreRottenReportsEachWithItsNumberAndKeepsTheGoodOnes() {
        var report = load(rotten());

        assertThat(report.errors())
                .extracting(RowError::row, RowError::column, RowError::rule)
                .containsExactly(
                        tuple(3L, "zone", "unknown-zone"),
                        tuple(4L, "email", "email"),
                        tuple(5L, "email", "email"),
                        tuple(6L, "language", "unknown-language"),
                        tuple(6L, "components", "unknown-component"),
                        tuple(8L, "", "quotes"),
                        tuple(9L, "", "columns"),
                        tuple(10L, "", "max-size"),
                        tuple(11L, "id", "unique"),
                        tuple(12L, "id", "required"),
                        tuple(13L, "name", "required"),
                        tuple(14L, "name", "control-character"));
        assertThat(report.errors().get(8).message().in(Language.EN)).isEqualTo("This id was in row 2 already.");
        assertThat(report.rows()).isEqualTo(15);
        assertThat(report.bad()).isEqualTo(11);
        assertThat(customers.page("", own, 20).filter(this::isOwn).collectList().block())
                .extracting(Customer::name)
                .containsExactly("Good one", "Good \"\"two", "Good, \"three\"", "Quote \"in\" the middle");
    }

    private String rotten() {
        return Stream.of(
                        own + "1,Good one,one@x.example,ru,Europe/Moscow,imported-disk\r",
                        own + "2,Zone,two@x.example,ru,Moscow/Europe,",
                        own + "3,Mail,three at example,ru,UTC,",
                        own + "4,Mail,\"Bob <bob@x.example>\",ru,UTC,",
                        own + "5,Language,five@x.example,de,UTC,imported-disk;imported-dsn",
                        own + "6,Quote \"in\" the middle,six@x.example,en,UTC,",
                        own + "7,\"Never closed,seven@x.example,en,UTC,",
                        own + "8,Few,eight@x.example",
                        own + "9," + "x".repeat(5 << 20) + ",nine@x.example,en,UTC,",
                        own + "1,Again,again@x.example,en,UTC,\r",
                        ",No id,no@x.example,en,UTC,",
                        own + "12,,no@x.example,EN,UTC,",
                        own + "13,Tab\there,tab@x.example,en,UTC,",
                        "",
                        own + "15,Good \"\"two,,en,UTC,",
                        own + "16,\"Good, \"\"three\"\"\",three@x.example, EN ,UTC,imported-dns")
                .collect(Collectors.joining("\n"));
    }

    @Test
    void importWhenMarkedAsUtf8AndColumnsStandInAnotherOrderReadsIt() {
        var report = report("\uFEFFNAME;Zone;id;components;email;language;notes\r\n" + "Ёж;UTC;" + own
                + "1;imported-dns|imported-disk;e@x.example;ru;whatever\r\n");

        assertThat(report.created()).isEqualTo(1);
        assertThat(customers.require(own + "1").block().name()).isEqualTo("Ёж");
    }

    @Test
    void importWhenInAnotherEncodingIsRefusedWholeNamingRowAndByte() {
        var file = HEADER + row("1", "Plain", "a@x.example", "") + row("2", "Ромашка", "b@x.example", "");

        assertThat(refused(file.getBytes(Charset.forName("windows-1251"))))
                .contains("encoding")
                .contains("Row 3, byte 12");
        assertThat(refused(file.getBytes(UTF_16))).contains("encoding").contains("UTF-16");
        assertThat(refused(file.getBytes(Charset.forName("UTF-16LE")))).contains("UTF-16");
        assertThat(customers.page("", own, 9).filter(this::isOwn).collectList().block())
                .isEmpty();
    }

    @Test
    void importWhenOneRowIsInAnotherEncodingLeavesOutThatRow() {
        var good = HEADER + row("1", "Ромашка", "a@x.example", "") + row("2", "Лютик", "b@x.example", "");
        var foreign = row("3", "Клевер", "c@x.example", "").getBytes(Charset.forName("windows-1251"));

        var report = customers
                .importCsv(ADMIN, UUID.randomUUID(), Flux.just(BYTES.wrap(good.getBytes(UTF_8)), BYTES.wrap(foreign)))
                .block();

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.errors()).extracting(RowError::row, RowError::rule).containsExactly(tuple(4L, "encoding"));
    }

    @Test
    void importWhenColumnsAreMissingNamesEach() {
        assertThat(refused("id,name,name,zone\n1,2,3,4\n".getBytes(UTF_8)))
                .contains("file.name header", "file.email header", "file.language header", "file.components header");
        assertThat(refused(new byte[0])).contains("file required");
    }

    @Test
    void importWhenEveryFieldHoldsSqlAndMarkupKeepsTextAndRefusesTheRest() {
        var evil = "'; DROP TABLE customer; -- <script>alert(1)</script>";
        var report = load("%s%s,%s,ok@x.example,ru,UTC,\n".formatted(own, evil, evil)
                + "%s2,Name,%s,%s,%s,%s\n".formatted(own, evil, evil, evil, evil.replace(";", "")));

        assertThat(customers.require(own + evil).block().name()).isEqualTo(evil);
        assertThat(report.errors())
                .extracting(RowError::column)
                .containsExactly("language", "zone", "email", "components");
    }

    @Test
    void saveWhenFieldsAreAtFaultNamesThemAll() {
        var draft = new CustomerDraft(own + "1", "", "nobody", "fr", "Mars/Base", List.of("imported-dsk"));

        var problem = catchThrowableOfType(
                Problem.class, () -> customers.save(ADMIN, draft).block());

        assertThat(problem.fields())
                .extracting("field")
                .containsExactlyInAnyOrder("name", "email", "language", "zone", "components");
    }

    @Test
    void saveWhenWholeMakesAndThenChangesOneCustomer() {
        var draft = new CustomerDraft(own + "1", "A", "", "en", "UTC", List.of());
        var first = customers.save(ADMIN, draft).block();

        var second = customers
                .save(ADMIN, new CustomerDraft(own + "1", "B", "b@x.example", "en", "UTC", List.of("imported-dns")))
                .block();

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.email()).contains("b@x.example");
        assertThat(customers.recipients(List.of(first.id())).collectList().block())
                .containsExactly(new Recipient(first.id(), Language.EN, ZoneId.of("UTC"), Optional.of("b@x.example")));
    }
}
