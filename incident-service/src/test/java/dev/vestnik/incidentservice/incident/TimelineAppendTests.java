package dev.vestnik.incidentservice.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vestnik.incidentservice.ServiceTest;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;

@ServiceTest
class TimelineAppendTests {

    private static final Actor MANAGER = new Actor(Actor.Kind.PERSON, "test", Role.INCIDENT_MANAGER);
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Autowired
    Incidents incidents;

    @Test
    void declareOpensTheCaseWithItsTwoFirstEntries() {
        var opened = declared();

        var timeline = incidents.timeline(opened.id()).block();

        assertThat(opened.ref()).matches("INC-\\d{4}-\\d{4,}");
        assertThat(timeline.entries()).extracting(Entry::seq).containsExactly(1, 2);
    }

    @Test
    void appendWhenFortyWriteAtOnceLosesNothingAndKeepsSeqDense() {
        var opened = declared();

        Flux.range(0, 40)
                .flatMap(n -> incidents.append(MANAGER, opened.id(), note("writer " + n)), 40)
                .blockLast(Duration.ofSeconds(60));

        var entries = incidents.timeline(opened.id()).block().entries();
        assertThat(entries)
                .extracting(Entry::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 42).boxed().toList());
        assertThat(entries).extracting(Entry::position).isSorted();
    }

    @Test
    void appendWhenSameSourceReferenceAnswersTheFirst() {
        var opened = declared();
        var line = note("imported").withSourceRef("chat-17");

        var first = incidents.append(MANAGER, opened.id(), line).block();
        var second = incidents.append(MANAGER, opened.id(), line).block();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void appendWhenInTheFutureIsInvalidAndNamesTheField() {
        var opened = declared();
        var ahead = Instant.now().plus(3, ChronoUnit.MINUTES);

        assertThatThrownBy(() -> incidents
                        .append(MANAGER, opened.id(), Line.of(new Handling.Noted(), ahead, "x", Source.MANUAL))
                        .block())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting("field", "rule")
                                .containsExactly(org.assertj.core.api.Assertions.tuple("occurredAt", "future-time")));
        assertThat(incidents.timeline(opened.id()).block().version()).isEqualTo(2);
    }

    @Test
    void appendWhenRestoredBeforeTheStartIsRefusedForAPersonAndKeptForAReport() {
        var opened = declared();
        var early = Instant.now().minus(2, ChronoUnit.DAYS);
        var resolved = new Recovery.Resolved(List.of(), Recovery.DataSafety.SAFE);

        assertThatThrownBy(() -> incidents
                        .append(MANAGER, opened.id(), Line.of(resolved, early, "", Source.MANUAL))
                        .block())
                .isInstanceOf(Problem.class);
        assertThat(incidents
                        .append(MANAGER, opened.id(), Line.of(resolved, early, "", Source.IMPORT))
                        .block())
                .isNotNull();
    }

    @Test
    void correctWhenCorrectedAlreadyIsAConflict() {
        var opened = declared();
        var wrong = incidents.append(MANAGER, opened.id(), note("wrong")).block();
        var right = note("right").correcting(wrong.id(), "mistyped");

        incidents.correct(MANAGER, opened.id(), wrong.id(), timeline -> right).block();

        var timeline = incidents.timeline(opened.id()).block();
        assertThat(timeline.entries()).hasSize(4);
        assertThat(timeline.effective())
                .extracting(entry -> entry.line().text())
                .contains("right")
                .doesNotContain("wrong");
        assertThatThrownBy(() -> incidents
                        .correct(MANAGER, opened.id(), wrong.id(), any -> right)
                        .block())
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void appendWhenOneLanguageIsMissingIsInvalid() {
        var opened = declared();
        var half = Line.of(new Diagnosis.CauseFound(), Instant.now(), "", Source.MANUAL)
                .withPublicText(Texts.of("обновление закрыло порт", ""));

        assertThatThrownBy(() -> incidents.append(MANAGER, opened.id(), half).block())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.fields().getFirst().field()).isEqualTo("publicText.en"));
    }

    @Test
    void appendWhenTheRoleMayNotIsForbidden() {
        var opened = declared();
        var reader = new Actor(Actor.Kind.PERSON, "reader", Role.READER);

        assertThatThrownBy(() -> incidents.append(reader, opened.id(), note("no")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }

    private Case declared() {
        var since = Occurred.minute(Instant.now().minus(10, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.MINUTES));
        return incidents
                .declare(
                        MANAGER,
                        new Declaration(
                                Texts.of("Загрузка файлов: не работает", "File upload: not working"),
                                Severity.SEV2,
                                List.of(new ComponentId(UUID.randomUUID())),
                                Effect.DOWN,
                                "unavailable",
                                since,
                                MOSCOW))
                .block();
    }

    private static Line note(String text) {
        return Line.of(new Handling.Noted(), Instant.now().truncatedTo(ChronoUnit.MINUTES), text, Source.MANUAL);
    }
}
