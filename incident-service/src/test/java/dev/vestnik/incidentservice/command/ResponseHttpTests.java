package dev.vestnik.incidentservice.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;

/** Actions and owners as people reach them: by the API, and by the forms of a room. */
class ResponseHttpTests extends CommandTest {

    private static final String TEAM = "Базы <b>данных</b>";

    @LocalServerPort
    int port;

    @Autowired
    DatabaseClient database;

    private Colleague anna;
    private String component;
    private Case of;

    @BeforeEach
    void opened() {
        anna = Colleague.signedIn(port, person(Role.INCIDENT_MANAGER));
        component = component();
        of = open(Severity.SEV2, component);
    }

    private String api(String path) {
        return "/api/v1/incidents/" + of.ref() + path;
    }

    private String room(String path) {
        return "/incidents/" + of.ref() + "/command" + path;
    }

    @Test
    void actionWhenTakenIsShownAndItsFormIsEmptyAgain() {
        var shown = anna.sends(room("/actions"), 200, "words", "Откат", "team", TEAM, "minutes", "15");

        assertThat(shown.select(".doing").text()).contains("Откат", TEAM);
        assertThat(shown.select("#action-place #action-words").val()).isEmpty();
    }

    @Test
    void actionWhenFieldsAreWrongNamesEachAndKeepsWhatWasTyped() {
        var form = anna.sends(room("/actions"), 400, "words", "", "team", "", "minutes", "60");
        assertThat(form.select(".wrong").text()).contains("Напишите, что делаете", "Назовите, кто отвечает");
        assertThat(form.select("[aria-invalid=true]").eachAttr("id")).containsExactly("action-words", "action-person");
        assertThat(form.select("#action-minutes option[selected]").val()).isEqualTo("60");

        var again = anna.sends(room("/actions"), 400, "words", TEAM, "person", "никто", "minutes", "60");
        assertThat(again.select("#action-words").val()).isEqualTo(TEAM);

        var refusal = anna.asks(HttpMethod.POST, api("/actions"), "{\"checkBack\":\"2020-01-01T00:00:00Z\"}", 400);
        assertThat(refusal.at("/errors").findValuesAsString("field")).containsExactly("words", "owner", "checkBack");
        assertThat(refusal.at("/errors").findValuesAsString("rule")).containsExactly("length", "required", "ahead");
    }

    @Test
    void actionWhenNobodyAskedInTimeIsRed() {
        var begun =
                anna.asks(HttpMethod.POST, api("/actions"), action(Instant.now().plus(Duration.ofMinutes(5))), 201);
        assertThat(anna.sees(room("/actions")).select(".overdue")).isEmpty();

        // as if ten minutes had gone by
        database.sql("UPDATE case_action SET check_at = check_at - interval '10 minutes' WHERE id = :id")
                .bind("id", UUID.fromString(begun.at("/id").asString()))
                .then()
                .block();

        assertThat(anna.sees(room("/actions")).select(".overdue .promise.late")).hasSize(1);
        assertThat(anna.asks(HttpMethod.GET, api("/actions"), "", 200)
                        .at("/0/late")
                        .asBoolean())
                .isTrue();
        var asked = anna.sends(room("/actions/" + begun.at("/id").asString() + "/asked"), 200, "minutes", "15");
        assertThat(asked.select(".overdue")).isEmpty();
    }

    @Test
    void actionWhenAnotherEndedItIsAClash() {
        var id = anna.asks(
                        HttpMethod.POST, api("/actions"), action(Instant.now().plus(Duration.ofMinutes(5))), 201)
                .at("/id")
                .asString();
        anna.sends(room("/actions/" + id + "/done"), 200);

        assertThat(anna.sends(room("/actions/" + id + "/failed"), 409).text()).contains("уже закончено");
        assertThat(anna.asks(HttpMethod.POST, api("/actions/" + id + "/failed"), "{}", 409)
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("ended");
        anna.asks(HttpMethod.POST, api("/actions/" + UUID.randomUUID() + "/done"), "{}", 404);
    }

    @Test
    void declineWhenNobodyElseIsNamedIsRefusedByFieldAndKeepsTheReason() {
        anna.sends(room("/owners/" + component), 200, "team", TEAM);

        var form = anna.sends(room("/owners/" + component + "/decline"), 400, "team", "", "why", "диски целы");

        assertThat(form.select(".wrong").text()).contains("Назовите, кто отвечает");
        assertThat(form.select("#owner-person[aria-invalid=true]")).hasSize(1);
        assertThat(form.select("#owner-why").val()).isEqualTo("диски целы");
        var refusal = anna.asks(HttpMethod.POST, api("/owners/" + component + "/decline"), "{\"why\":\"нет\"}", 400);
        assertThat(refusal.at("/errors/0/field").asString()).isEqualTo("next");
        assertThat(refusal.at("/errors/0/rule").asString()).isEqualTo("required");
        var same = anna.sends(room("/owners/" + component + "/decline"), 400, "team", TEAM);
        assertThat(same.select(".wrong").text()).contains("Назовите другого");
        assertThat(same.select("#owner-team").val()).isEqualTo(TEAM);
    }

    @Test
    void declineWhenTheNextIsNamedAsksThemAndShowsTheRefusal() {
        anna.sends(room("/owners/" + component), 200, "team", TEAM);

        var shown = anna.sends(room("/owners/" + component + "/decline"), 200, "team", "Сеть", "why", "диски целы");

        assertThat(shown.select(".owners .refused").text()).contains(TEAM + ": диски целы");
        assertThat(shown.select(".owners").text()).contains("Сеть", "ответа нет");
        var all = anna.asks(HttpMethod.POST, api("/owners/" + component + "/accept"), "", 200);
        assertThat(all.findValuesAsString("state")).containsExactly("DECLINED", "ACCEPTED");
        anna.asks(HttpMethod.POST, api("/owners/nothing-like-it/accept"), "", 404);
    }

    private static String action(Instant checkBack) {
        return "{\"words\":\"Откат\",\"team\":\"Базы\",\"checkBack\":\"%s\"}".formatted(checkBack);
    }
}
