package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.FactParts;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Reading;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Visibility;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Stage;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line in parts: what a person or a program may write by kind. What only Vestnik writes (a sent notice, a broken promise, the growth of a list) is not
 * taken here. {@code line} is the quick line instead of all others.
 */
record LineRequest(
        @Nullable String line,
        @Nullable String kind,
        @Nullable Instant occurredAt,
        @Nullable Integer approximateMinutes,
        @Nullable String text,
        @Nullable Texts publicText,
        @Nullable Visibility visibility,
        @Nullable List<String> components,
        @Nullable Effect effect,
        @Nullable String symptom,
        @Nullable Severity severity,
        Recovery.@Nullable DataSafety dataSafety,
        @Nullable Stage stage,
        @Nullable Instant eta,
        @Nullable String detail,
        @Nullable List<Reading> readings,
        @Nullable String sourceRef,
        @Nullable String zone) {

    private static final int LONGEST_WORD = 200;

    /** A request that says nothing but the kind. */
    static LineRequest ofKind(String kind) {
        return new LineRequest(
                null, kind, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** The quick line; {@code sourceRef} is its key. */
    QuickLines.Typed typed() {
        return new QuickLines.Typed(
                Objects.requireNonNullElse(line, ""),
                Optional.ofNullable(sourceRef).filter(key -> !key.isBlank()),
                Duration.ZERO);
    }

    List<String> codes() {
        return Objects.requireNonNullElse(components, List.of());
    }

    /** The line it asks for; the time is now unless given. */
    Line toLine(Timeline timeline, List<ComponentId> ids, Instant now, String zoneId) {
        var at = occurredAt == null ? now : occurredAt;
        var occurred = approximateMinutes == null ? Occurred.minute(at) : Occurred.about(at, approximateMinutes);
        var plain = Line.of(fact(timeline, ids, at), at, Objects.requireNonNullElse(text, ""), Source.API)
                .with(occurred, zoneId)
                .withReadings(Objects.requireNonNullElse(readings, List.of()));
        var seen = visibility == null ? plain : plain.with(visibility);
        var worded = publicText == null || publicText.isEmpty() ? seen : seen.withPublicText(publicText);
        return sourceRef == null || sourceRef.isBlank() ? worded : worded.withSourceRef(sourceRef);
    }

    private Fact fact(Timeline timeline, List<ComponentId> ids, Instant at) {
        var state = CaseState.of(timeline);
        var kind = known();
        requireShort("detail", detail);
        requireShort("symptom", symptom);
        return kind.of(new FactParts(
                at,
                ids,
                Objects.requireNonNullElse(effect, Effect.DOWN),
                Optional.ofNullable(symptom),
                Impact.Detector.MONITORING,
                state.severity(),
                needed(kind, FactKind.SEVERITY_CHANGED, "severity", severity, state.severity()),
                state.stage(),
                needed(kind, FactKind.STAGE_SET_BACK, "stage", stage, state.stage()),
                needed(kind, FactKind.RESOLVED, "dataSafety", dataSafety, Recovery.DataSafety.UNKNOWN),
                NoticeKind.UPDATE,
                Telling.Audience.MASS,
                Optional.ofNullable(eta),
                0,
                Objects.requireNonNullElse(detail, "")));
    }

    private static void requireShort(String field, @Nullable String word) {
        if (word != null && word.length() > LONGEST_WORD) {
            throw Problem.invalid(field, "max-length", "Не длиннее 200 знаков.", "At most 200 characters.");
        }
    }

    private FactKind known() {
        var name = Objects.requireNonNullElse(kind, FactKind.NOTE.name());
        var found = FactKind.named(name)
                .orElseThrow(() -> Problem.invalid(
                        "kind", "unknown-kind", "Такого вида записей нет.", "There is no such kind of entry."));
        if (EngineKinds.has(found)) {
            throw Problem.invalid(
                    "kind", "engine-only", "Такие записи делает сам Вестник.", "Vestnik itself writes such entries.");
        }
        return found;
    }

    private static <T> T needed(FactKind kind, FactKind by, String field, @Nullable T value, T otherwise) {
        if (value == null && kind == by) {
            throw Problem.invalid(
                    field, "required", "Для такой записи это нужно указать.", "This kind of entry needs it.");
        }
        return value == null ? otherwise : value;
    }
}
