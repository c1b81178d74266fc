package dev.vestnik.incidentservice.stakeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vestnik.incidentservice.MailTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.command.Colleague;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentDraft;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.component.Group;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Declaration;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

class StakeholderLettersTests extends MailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Actor BY =
            new Actor(Actor.Kind.PERSON, UUID.randomUUID().toString(), Role.INCIDENT_MANAGER);

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    People people;

    @Autowired
    Stakeholders stakeholders;

    @Autowired
    WhoKnows whoKnows;

    private Colleague liaison;
    private Component component;

    @BeforeEach
    void known() {
        liaison = colleague(Role.INTERNAL_LIAISON);
        var draft = new ComponentDraft(
                "l-" + UUID.randomUUID(),
                new Group("letters", Texts.of("Хранилище", "Storage")),
                "ru-1",
                Texts.of("Загрузка <файлов>", "Uploads"),
                List.of(),
                1,
                false);
        component = components.save(BY, draft).block();
    }

    @Test
    void letterWhenReadAndSentTellsThoseItReaches() throws MessagingException {
        var finance = stakeholder("Финансы", "ru");
        var sales = stakeholder("Продажи", "en");
        var desk = stakeholder("Охрана", "");
        var of = declared(false);

        var form = liaison.sees(room(of));
        assertThat(form.select("#inside-letter-form p b").eachText()).contains("Финансы", "Продажи");
        assertThat(form.text()).doesNotContain("Охрана").contains("Отправить 2 письма", "Загрузка <файлов>");
        var typed = liaison.sends(room(of) + "/look", 200, "ask.ru", "не обещать <b>сроков</b>", "ask.en", "hush");
        assertThat(typed.text()).contains("не обещать <b>сроков</b>", "hush");
        liaison.sends(room(of), 200, "ask.ru", "не обещать сроков", "ask.en", "promise no times", "expected", "2");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(of)).containsExactlyInAnyOrder(finance, sales));
        assertThat(SMTP.lettersTo(finance.email())).singleElement().satisfies(letter -> {
            assertThat(letter.parsed().getSubject()).startsWith("[ВНУТРЕННЕЕ] Сбой: Загрузка <файлов>");
            assertThat(letter.header("Auto-Submitted")).isNotEmpty();
        });
        assertThat(SMTP.lettersTo(sales.email()).getFirst().parsed().getSubject())
                .startsWith("[INTERNAL] ");
        assertThat(incidents.timeline(of.id()).block().effective())
                .anyMatch(entry -> entry.fact() instanceof Response.StakeholdersTold && !entry.isPublic());
        assertThat(liaison.sends(room(of), 409, "ask.ru", "да", "ask.en", "yes", "expected", "2")
                        .text())
                .contains("больше некому");
        assertThat(desk.hasEmail()).isFalse();
    }

    @Test
    void letterWhenRefusedIsShownAsNotTold() {
        var finance = stakeholder("Финансы", "ru");
        SMTP.refuse(finance.email());
        var of = declared(false);

        liaison.asks(HttpMethod.POST, api(of), "{\"expected\":1}", 202);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(liaison.sees("/incidents/" + of.ref() + "/command/stakeholders")
                                .text())
                        .contains("письмо не дошло"));
        assertThat(told(of)).isEmpty();
        assertThat(liaison.asks(HttpMethod.GET, api(of), "", 200)
                        .at("/recipients")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void letterInADrillGoesNowhereOutside() {
        var finance = stakeholder("Финансы", "ru");
        var of = declared(true);

        liaison.asks(HttpMethod.POST, api(of), "{\"expected\":1}", 202);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(of)).containsExactly(finance));
        assertThat(SMTP.lettersTo(finance.email())).isEmpty();
    }

    @Test
    void letterWhenSomethingIsWrongIsNotSent() {
        var finance = stakeholder("Финансы", "ru");
        var of = declared(false);

        var form = liaison.sends(room(of), 400, "ask.ru", "", "ask.en", "hush", "expected", "1");
        assertThat(form.select(".wrong").text()).contains("на каждом языке");
        assertThat(form.select("#ask-ru[aria-invalid=true]")).hasSize(1);
        assertThat(form.select("#ask-en").text()).isEqualTo("hush");
        var clash = liaison.sends(room(of), 409, "ask.ru", "молчать", "ask.en", "hush", "expected", "7");
        assertThat(clash.select(".wrong").text()).contains("Получателей теперь 1, а было 7");
        assertThat(clash.select("#ask-ru").text()).isEqualTo("молчать");
        assertThat(liaison.asks(HttpMethod.POST, api(of), "{}", 400)
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("expected");
        colleague(Role.SUPPORT_AGENT).asks(HttpMethod.POST, api(of), "{\"expected\":1}", 403);
        assertThat(SMTP.lettersTo(finance.email())).isEmpty();
    }

    private Colleague colleague(Role role) {
        var asked =
                new NewPerson("l-" + UUID.randomUUID(), "Коллега", role, Language.RU, Optional.of(Colleague.PASSWORD));
        return Colleague.signedIn(
                port, people.add(Actor.engine("test"), asked).block().person());
    }

    private List<Stakeholder> told(Case of) {
        return whoKnows.of(of).block().each().stream()
                .filter(StakeholderNews.One::isTold)
                .map(StakeholderNews.One::who)
                .filter(one -> one.component().isPresent())
                .toList();
    }

    /** Without a language there is no address either. */
    private Stakeholder stakeholder(String name, String language) {
        var email = language.isEmpty() ? "" : "inside-" + UUID.randomUUID() + "@company.example";
        var typed = new Stakeholder.Typed(name, "", email, language, "SEV2");
        return stakeholders
                .save(BY, Stakeholder.of(UUID.randomUUID(), typed, Optional.of(component.id())))
                .block();
    }

    private Case declared(boolean drill) {
        var began = Occurred.minute(Instant.now().minusSeconds(300));
        var declaration = new Declaration(
                Texts.of("Загрузка файлов не работает", "Uploads are not working"),
                Severity.SEV2,
                List.of(component.id()),
                Effect.DOWN,
                "down",
                began,
                ZoneId.of("Europe/Moscow"));
        return incidents
                .declare(BY, drill ? declaration.asDrill() : declaration)
                .block();
    }

    private static String room(Case of) {
        return "/incidents/" + of.ref() + "/command/stakeholders/letter";
    }

    private static String api(Case of) {
        return "/api/v1/incidents/" + of.ref() + "/stakeholders/letter";
    }
}
