package dev.vestnik.incidentservice.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.ServiceTest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class AuditPagesTests {

    private final Visitor visitor;
    private final Audit audit;
    private final SignedIn desk;
    private final Person admin;

    @Autowired
    AuditPagesTests(@LocalServerPort int port, People people, Audit audit) {
        this.visitor = Visitor.at(port, people);
        this.audit = audit;
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

    private List<AuditEntry> search(AuditQuestion asked) {
        return Objects.requireNonNull(
                audit.search(admin.actor(), asked).collectList().block());
    }
}
