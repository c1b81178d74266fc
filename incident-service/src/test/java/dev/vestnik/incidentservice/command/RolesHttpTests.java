package dev.vestnik.incidentservice.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Roles and hand-overs as people reach them: by the API, and by the forms of a room. */
class RolesHttpTests extends CommandTest {

    @LocalServerPort
    int port;

    @Autowired
    Roles roles;

    @Autowired
    HandOvers handOvers;

    private Colleague anna;
    private Colleague boris;
    private Case of;

    @BeforeEach
    void two() {
        anna = Colleague.signedIn(port, person(Role.INCIDENT_MANAGER));
        boris = Colleague.signedIn(port, person(Role.INCIDENT_MANAGER));
        of = open(Severity.SEV2);
    }

    private String api(String path) {
        return "/api/v1/incidents/" + of.ref() + path;
    }

    private String room(String path) {
        return "/incidents/" + of.ref() + "/command" + path;
    }

    private void annaLeads() {
        roles.take(anna.person().actor(), of, DutyRole.INCIDENT_MANAGER).block();
    }

    private HandOver offered() {
        return handOvers
                .offer(anna.person().actor(), of, DutyRole.INCIDENT_MANAGER, boris.id(), "дождаться индекса")
                .block();
    }

    @Test
    void takeWhenTwoPressAtOnceGoesToOne() {
        var held = anna.asks(HttpMethod.POST, api("/roles/SCRIBE/take"), "", 200);
        var late = boris.asks(HttpMethod.POST, api("/roles/SCRIBE/take"), "", 409);

        assertThat(held.at("/0/person").asString()).isEqualTo(anna.id().toString());
        assertThat(late.at("/errors/0/field").asString()).isEqualTo("role");
        assertThat(late.at("/errors/0/rule").asString()).isEqualTo("held");
        assertThat(late.at("/errors/0/message").asString()).contains("«Секретарь» уже занята");
        assertThat(boris.sends(room("/roles/SCRIBE/take"), 409).text()).contains("уже занята");
        assertThat(boris.asks(HttpMethod.POST, api("/roles/BOSS/take"), "", 400)
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("one-of");
    }

    @Test
    void layDownGivesTheRoleBackToWhoLeads() {
        annaLeads();
        roles.take(boris.person().actor(), of, DutyRole.SCRIBE).block();

        var shown = boris.sends(room("/roles/SCRIBE/lay-down"), 200);

        assertThat(shown.select(".said-now").text()).contains("снова отвечает менеджер инцидента");
        assertThat(shown.select("#card-take-SCRIBE")).hasSize(1);
        assertThat(facts(of)).endsWith(new Response.RoleLaidDown("SCRIBE", Optional.of(boris.id())));
        assertThat(boris.asks(HttpMethod.POST, api("/roles/SCRIBE/lay-down"), "", 409)
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("free-already");
        assertThat(anna.asks(HttpMethod.POST, api("/roles/SCRIBE/take"), "", 200)
                        .size())
                .isEqualTo(2);
    }

    @Test
    void layDownWhenTheyLeadIsRefusedForAnIncidentIsNeverLeftAlone() {
        annaLeads();

        assertThat(anna.asks(HttpMethod.POST, api("/roles/INCIDENT_MANAGER/lay-down"), "", 409)
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("hand-over-only");
        assertThat(anna.sees(room("/roles")).select("[id^=lay-down]")).isEmpty();
    }

    @Test
    void layDownWhenNobodyLeadsOrAnotherHoldsItIsRefused() {
        roles.take(boris.person().actor(), of, DutyRole.SCRIBE).block();
        assertThat(boris.asks(HttpMethod.POST, api("/roles/SCRIBE/lay-down"), "", 409)
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("nobody-leads");

        anna.asks(HttpMethod.POST, api("/roles/SCRIBE/lay-down"), "", 403);
        annaLeads();
        assertThat(anna.sees(room("/roles")).select("#lay-down-SCRIBE")).hasSize(1);
        anna.asks(HttpMethod.POST, api("/roles/SCRIBE/lay-down"), "", 200);
    }

    @Test
    void offerWhenAFieldIsWrongComesBackWithWhatWasTyped() {
        annaLeads();

        var form = anna.sends(
                room("/hand-overs"), 400, "role", "INCIDENT_MANAGER", "to", "", "next", "дождаться <b>индекса</b>");

        assertThat(form.select(".wrong").text()).isEqualTo("Выберите, кому передать.");
        assertThat(form.select("#hand-over-to[aria-invalid=true]")).hasSize(1);
        assertThat(form.select("#hand-over-next").text()).isEqualTo("дождаться <b>индекса</b>");
        var refusal = anna.asks(HttpMethod.POST, api("/hand-overs"), "{\"role\":\"INCIDENT_MANAGER\"}", 400);
        assertThat(refusal.at("/errors/0/field").asString()).isEqualTo("to");
        assertThat(refusal.at("/errors/0/rule").asString()).isEqualTo("required");
    }

    @Test
    void offerWhenOneIsOpenComesBackAsAClash() {
        annaLeads();
        offered();

        var form = anna.sends(
                room("/hand-overs"),
                409,
                "role",
                "INCIDENT_MANAGER",
                "to",
                person(Role.DEPUTY).id().toString(),
                "next",
                "поспать");

        assertThat(form.select(".wrong").text()).contains("уже передают");
        assertThat(form.select("#hand-over-next").text()).isEqualTo("поспать");
    }

    @Test
    void confirmKeepsTheCardAsItWasThen() {
        annaLeads();
        happened(of, new Diagnosis.Hypothesis(), "закончилось место на диске");
        var id = offered().id();
        happened(of, new Diagnosis.Hypothesis(), "сертификат истёк");
        assertThat(boris.sees(room("/hand-overs/" + id)).text()).contains("место на диске", "сертификат истёк");

        boris.sends(room("/hand-overs/" + id + "/confirm"), 200);
        happened(of, new Diagnosis.RuledOut(), "сертификат");
        happened(of, new Diagnosis.Hypothesis(), "перегрелся коммутатор");

        var kept = anna.sees(room("/hand-overs/" + id));
        assertThat(kept.text())
                .contains("место на диске", "сертификат истёк", "дождаться индекса", "Подтвердили в")
                .doesNotContain("коммутатор");
        assertThat(anna.sees(room("/roles")).select("#past-" + id)).hasSize(1);
        var card = anna.asks(HttpMethod.GET, api("/hand-overs/" + id), "", 200);
        assertThat(card.at("/handOver/state").asString()).isEqualTo("CONFIRMED");
        assertThat(card.at("/card/hypotheses").size()).isEqualTo(2);
        assertThat(card.at("/card/ruledOut").isEmpty()).isTrue();
    }

    @Test
    void declineSaysWhyAndWhatIsTooLongComesBack() {
        annaLeads();
        var id = offered().id();
        var endless = "д".repeat(2_001);

        var form = boris.sends(room("/hand-overs/" + id + "/decline"), 400, "why", endless);
        assertThat(form.select(".wrong").text()).contains("2 000");
        assertThat(form.select("#decline-why").text()).isEqualTo(endless);

        anna.asks(HttpMethod.POST, api("/hand-overs/" + id + "/decline"), "{\"why\":\"нет\"}", 403);
        var done = boris.asks(HttpMethod.POST, api("/hand-overs/" + id + "/decline"), "{\"why\":\"в дороге\"}", 200);
        assertThat(done.at("/state").asString()).isEqualTo("DECLINED");
        assertThat(anna.asks(HttpMethod.POST, api("/hand-overs/" + id + "/withdraw"), "", 409)
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("ended");
        assertThat(anna.asks(HttpMethod.GET, api("/hand-overs/" + id), "", 200)
                        .at("/card")
                        .isNull())
                .isTrue();
    }

    @Test
    void confirmWhenTheRoleMovedMeanwhileIsAClash() {
        var offer = handOvers
                .offer(anna.person().actor(), of, DutyRole.DEPUTY, boris.id(), "")
                .block();
        roles.take(anna.person().actor(), of, DutyRole.DEPUTY).block();

        boris.asks(HttpMethod.POST, api("/hand-overs/" + offer.id() + "/confirm"), "", 409);
        assertThat(boris.asks(HttpMethod.GET, api("/roles"), "", 200)
                        .at("/0/person")
                        .asString())
                .isEqualTo(anna.id().toString());
    }

    @Test
    void turnWhenItIsLongAsksTheHolderToHandOverUntilItIs() {
        var since = Instant.now().minus(Holding.LONG);
        var taken = new Response.RoleTaken("INCIDENT_MANAGER", Optional.of(anna.id()));
        incidents
                .append(Actor.engine("test"), of.id(), Line.of(taken, since, "", Source.MANUAL))
                .block();

        assertThat(anna.sees(room("/holders")).select(".nag").text()).contains("уже 2 часа 30 минут", "пора передать");
        assertThat(anna.asks(HttpMethod.GET, api("/roles"), "", 200)
                        .at("/0/isLong")
                        .asBoolean())
                .isTrue();
        boris.asks(HttpMethod.POST, api("/hand-overs/" + offered().id() + "/confirm"), "", 200);

        assertThat(anna.sees(room("/holders")).select(".nag")).isEmpty();
        assertThat(anna.asks(HttpMethod.GET, api("/roles"), "", 200)
                        .at("/0/isLong")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void roleWhenTheAccountMayNotPlayItIsForbiddenAndReadersOnlyRead() {
        var agent = Colleague.signedIn(port, person(Role.SUPPORT_AGENT));
        var reader = Colleague.signedIn(port, person(Role.READER));
        annaLeads();

        agent.asks(HttpMethod.POST, api("/roles/DEPUTY/take"), "", 403);
        reader.asks(HttpMethod.POST, api("/roles/SCRIBE/take"), "", 403);
        reader.asks(HttpMethod.POST, api("/roles/INCIDENT_MANAGER/lay-down"), "", 403);
        assertThat(reader.sees(room("/holders")).select("button")).isEmpty();
        assertThat(agent.sees(room("/holders")).select("#take-INCIDENT_MANAGER"))
                .isEmpty();
    }
}
