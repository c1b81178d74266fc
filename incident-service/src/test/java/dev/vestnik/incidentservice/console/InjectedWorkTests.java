package dev.vestnik.incidentservice.console;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.command.HandOvers;
import dev.vestnik.incidentservice.command.Roles;
import dev.vestnik.incidentservice.compensation.Ask;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.CustomerText;
import dev.vestnik.incidentservice.postmortem.Draft;
import dev.vestnik.incidentservice.postmortem.DraftAction;
import dev.vestnik.incidentservice.postmortem.Factor;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.ReviewStep;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same in what people write while they work: notes of a hand-over, owners and actions, who inside is told, a review, a credit and its refusal. */
@ServiceTest
class InjectedWorkTests {

    private static final Texts EVIL = Texts.of(Evil.TEXT, Evil.TEXT);

    private final String run = UUID.randomUUID().toString();
    private final Evil evil;
    private String ref = "";
    private String room = "";

    @Autowired
    private People people;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Roles roles;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private Postmortems postmortems;

    @Autowired
    private Compensations compensations;

    @Autowired
    InjectedWorkTests(@LocalServerPort int port) {
        this.evil = Evil.at(port);
    }

    @BeforeEach
    void incident() {
        ref = evil.opened(run);
        room = "/incidents/" + ref;
    }

    @Test
    void namesOfHoldersAndWhatTheyPassOnAreText() {
        var holder = person();
        var receiver = person();
        roles.take(holder.actor(), of(), DutyRole.INCIDENT_MANAGER).block();
        var refused = offered(holder, receiver);
        handOvers.decline(receiver.actor(), of(), refused, Evil.TEXT).block();
        var waiting = offered(holder, receiver);

        evil.assertShown(room + "/command/hand-overs/" + waiting);
        evil.assertShown(room + "/command/holders");
        evil.assertHarmless(room, room + "/live", "/", "/duty", "/duty/today");
        evil.assertHarmless(
                room + "/command", room + "/command/roles", room + "/command/hand-over?role=INCIDENT_MANAGER");
    }

    private UUID offered(Person holder, Person receiver) {
        var offer = handOvers.offer(holder.actor(), of(), DutyRole.INCIDENT_MANAGER, receiver.id(), Evil.TEXT);
        return Objects.requireNonNull(offer.block()).id();
    }

    @Test
    void actionsOwnersAndWhoIsToldAreText() {
        var code = "evil-" + run;
        evil.sent("/duty/inside/stakeholders", "name", Evil.TEXT, "contact", Evil.TEXT, "severity", "SEV4");
        evil.sent(room + "/command/actions", "words", Evil.TEXT, "team", Evil.TEXT, "minutes", "10");
        evil.sent(room + "/command/owners/" + code, "team", Evil.TEXT);
        evil.sent(room + "/command/owners/" + code + "/decline", "team", "another " + Evil.TEXT, "why", Evil.TEXT);

        for (var card : new String[] {"actions", "owners", "stakeholders"}) {
            evil.assertShown(room + "/command/" + card);
        }
        evil.assertShown("/duty/inside");
        evil.assertHarmless(room + "/command", room + "/command/owners/" + code + "/form?declines=true", room);
    }

    @Test
    void reviewIsTextWhereItIsWrittenAndWhereItIsShown() {
        evil.posted(
                "/api/v1/incidents/" + ref + "/timeline",
                Map.of("kind", "RESOLVED", "dataSafety", "SAFE", "text", Evil.TEXT, "publicText", Evil.both()));
        evil.posted("/api/v1/incidents/" + ref + "/follow-up-waiver", Map.of("reason", Evil.TEXT));
        var writer = somebody(Role.TECH_LEAD);
        postmortems.start(writer, of().id()).block();
        postmortems.edit(writer, of().id(), 1, review()).block();
        postmortems.take(writer, of().id(), ReviewStep.SUBMIT, Optional.empty()).block();

        evil.assertShown(room + "/postmortem");
        evil.assertShown(room + "/postmortem/publish");
        evil.assertHarmless(room, room + "/postmortem/card");
    }

    private static Draft review() {
        var action = new DraftAction(
                Optional.empty(),
                Evil.TEXT,
                Optional.of(DraftAction.Type.PREVENT),
                Evil.TEXT,
                Optional.of(LocalDate.parse("2031-03-26")),
                Optional.of(DraftAction.Priority.P0),
                Evil.TEXT,
                EVIL);
        var factor = new Factor(Optional.of(Factor.Category.TOOLS), Evil.TEXT, "javascript:alert(7)");
        var lines = List.of(Evil.TEXT);
        return new Draft(
                EVIL,
                EVIL,
                new CustomerText(EVIL, EVIL, EVIL),
                Evil.TEXT,
                List.of(factor, factor),
                lines,
                lines,
                lines,
                List.of(action));
    }

    @Test
    void creditsTheirReasonsAndRefusalsAreText() {
        var entry = "E-" + run.substring(0, 8).toUpperCase(Locale.ROOT);
        evil.posted("/api/v1/compensation-catalogue", fixed(entry));
        var large = new Ask(entry, "evil-" + run, new BigDecimal("900000"), "RUB", Evil.TEXT);
        var waiting = compensations
                .grant(somebody(Role.SUPPORT_AGENT), of().id(), large)
                .block();
        evil.assertHarmless(room + "/credits");
        compensations
                .refuse(
                        somebody(Role.HEAD_OF_SUPPORT),
                        Objects.requireNonNull(waiting).grant().id(),
                        Evil.TEXT,
                        Evil.TEXT)
                .block();

        evil.assertShown("/catalogue");
        evil.assertHarmless(room + "/credits", room + "/credits?entry=" + entry, "/");
        evil.assertHarmless(room + "/credits/evil-" + run + "?entry=" + entry, "/customers/evil-" + run + "/receipt");
    }

    private static Map<String, Object> fixed(String code) {
        var entry = new HashMap<String, Object>(
                Map.of("code", code, "kind", "FIXED_CREDIT", "name", Evil.both(), "currency", "RUB"));
        entry.put("words", Map.of("ru", Evil.PLAIN + "{amount}", "en", Evil.PLAIN + "{amount}"));
        entry.put("amount", new BigDecimal("1.00"));
        entry.put("cap", new BigDecimal("1000000"));
        entry.put("appliedOn", "AT_ONCE");
        entry.put("authority", "AGENT");
        return entry;
    }

    private static Actor somebody(Role role) {
        return new Actor(Actor.Kind.PERSON, UUID.randomUUID().toString(), role);
    }

    private Person person() {
        var asked = new NewPerson(
                "evil-" + UUID.randomUUID(),
                Evil.TEXT,
                Role.INCIDENT_MANAGER,
                Language.EN,
                Optional.of("correct horse battery"));
        return Objects.requireNonNull(people.add(Actor.engine("test"), asked).block())
                .person();
    }

    private Case of() {
        return Objects.requireNonNull(incidents.require(ref).block());
    }
}
