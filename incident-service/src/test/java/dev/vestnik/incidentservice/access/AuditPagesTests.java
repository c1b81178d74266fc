package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseClock;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.NewCase;
import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AuditPagesTests {

    private final Visitor visitor;
    private final Audit audit;
    private final Incidents incidents;
    private final Tokens tokens;
    private final SignedIn desk;
    private final Person admin;

    @Autowired
    AuditPagesTests(@LocalServerPort int port, People people, Audit audit, Incidents incidents, Tokens tokens) {
        this.visitor = Visitor.at(port, people);
        this.audit = audit;
        this.incidents = incidents;
        this.tokens = tokens;
        this.desk = SignedIn.as(visitor, Role.ADMIN);
        this.admin = desk.person();
    }

    @Test
    void auditIsFoundByPersonActionSubjectAndPeriod() {
        var person = visitor.person(Role.READER);
        desk.post("/people/" + person.id() + "/disable");

        var found = desk.get(
                "/audit?actor=%s&action=person-disabled&object=%s&from=2020-01-01".formatted(admin.id(), person.id()));

        assertThat(found.select("tbody tr")).hasSize(1);
        assertThat(desk.get("/audit?object=" + person.id() + "&until=2020-01-01")
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void auditTakenOutIsHarmlessInASpreadsheetAndRecorded() {
        var evil = visitor.people()
                .add(
                        Visitor.ENGINE,
                        NewPerson.of("t-" + UUID.randomUUID(), "=cmd|' /C calc'!A0", "READER", "ru", Visitor.PASSWORD))
                .block();
        var person = Objects.requireNonNull(evil).person();
        visitor.signIn(person, "/");

        var csv = desk.body("/audit.csv?actor=" + person.id());

        assertThat(csv).contains("'=cmd|").doesNotContain(",=cmd").contains("signed-in");
        assertThat(desk.body("/audit.json?object=" + person.id())).contains("\"person-added\"");
        assertThat(search(new AuditQuestion(
                        Optional.of(admin.id().toString()),
                        Optional.of("audit-exported"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())))
                .hasSize(2);
    }

    @Test
    void incidentsAndDrillsOpenedAndLinesCorrectedAreFoundByNumber() {
        for (var drill : List.of(false, true)) {
            var of = opened(drill);
            var line = Objects.requireNonNull(incidents
                    .append(admin.actor(), of.id(), Line.of(new Handling.Noted(), Instant.now(), "x", Source.MANUAL))
                    .block());
            incidents
                    .correct(
                            admin.actor(),
                            of.id(),
                            line.id(),
                            timeline -> Line.of(new Handling.Noted(), Instant.now(), "y", Source.MANUAL)
                                    .correcting(line.id(), "typo"))
                    .block();

            var found = desk.get("/audit?object=" + of.ref().toLowerCase(Locale.ROOT));

            assertThat(found.select("tbody tr td:nth-child(4)").eachText())
                    .satisfiesExactly(
                            corrected -> assertThat(corrected).startsWith("строка хронологии исправлена вид: Заметка"),
                            opened -> assertThat(opened)
                                    .isEqualTo(
                                            drill ? "учения начаты уровень: SEV2" : "инцидент открыт уровень: SEV2"));
            assertThat(found.select("tbody a[href=/incidents/" + of.ref() + "]").eachText())
                    .hasSize(2)
                    .containsOnly(of.ref());
        }
    }

    @Test
    void thingsAreCalledByTheirNamesAndLeadToTheirPages() {
        var token = Objects.requireNonNull(tokens.issue(admin.actor(), "t-" + UUID.randomUUID(), Role.READER)
                        .block())
                .token();
        var person = visitor.person(Role.READER);

        assertThat(desk.get("/audit?object=" + token.name()).select("tbody a[href=/tokens]"))
                .hasSize(1)
                .first()
                .extracting(Element::text)
                .isEqualTo(token.name());
        assertThat(desk.get("/audit?object=" + person.id()).select("tbody a[href=/people/" + person.id() + "]"))
                .isNotEmpty();
        assertThat(SignedIn.as(visitor, Role.QUALITY_CONTROLLER)
                        .get("/audit?object=" + person.id())
                        .select("tbody td:nth-child(5)")
                        .eachText())
                .containsOnly("человек Test");
    }

    private Case opened(boolean drill) {
        return Objects.requireNonNull(incidents
                .open(
                        admin.actor(),
                        new NewCase(
                                CaseKind.INCIDENT,
                                Texts.of("Сбой", "Outage"),
                                Severity.SEV2,
                                ZoneId.of("Europe/Moscow"),
                                drill,
                                Instant.now(),
                                CaseClock.LIVE))
                .block());
    }

    private List<AuditEntry> search(AuditQuestion asked) {
        return Objects.requireNonNull(
                audit.search(admin.actor(), asked).collectList().block());
    }
}
