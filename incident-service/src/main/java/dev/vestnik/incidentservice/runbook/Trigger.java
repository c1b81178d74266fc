package dev.vestnik.incidentservice.runbook;

import dev.vestnik.incidentservice.incident.timeline.CaseKind;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What makes a runbook fit a case by itself. The moment it came about is where the minutes of the steps begin. */
public enum Trigger {
    /** The incident was opened; such runbooks are attached, all others proposed. */
    START(
            "начало инцидента",
            "start of an incident",
            moment -> moment.opened().filter(at -> moment.of().kind() == CaseKind.INCIDENT)),
    HOUR_WITHOUT_CAUSE(
            "час без причины",
            "an hour without a cause",
            moment -> moment.after(Duration.ofHours(1))
                    .filter(at -> moment.isHurting() && moment.state().cause().isEmpty())),
    /** Nobody leads for more than three hours on end (practice/6 §F.4). */
    LONG_WATCH(
            "инцидент идёт 2,5 часа",
            "two and a half hours in",
            moment -> moment.after(Duration.ofMinutes(150)).filter(at -> moment.isHurting())),
    CAUSE_FOUND(
            "причина найдена", "cause found", moment -> moment.state().cause().map(found -> found.foundAt())),
    PARTIAL_RESTORE(
            "восстановлено частично",
            "partly restored",
            moment -> moment.isHurting() ? moment.first(Recovery.PartialRestore.class) : Optional.empty()),
    RECOVERED(
            "восстановлено",
            "restored",
            moment -> moment.state().resolvedAt().or(() -> moment.state().mitigatedAt())),
    DATA_LOST(
            "данные потеряны",
            "data lost",
            moment -> moment.state()
                    .resolvedAt()
                    .filter(at -> moment.state().dataSafety().equals(Optional.of(DataSafety.LOST)))),
    SUPPLIER("внешнее событие", "external event", moment -> moment.first(Impact.ExternalEvent.class)),
    COMPENSATION(
            "решено о компенсации", "compensation decided", moment -> moment.first(Support.CompensationDecided.class)),
    OVERRUN(
            "работы затянулись",
            "work overruns",
            moment -> moment.first(Planned.Extended.class).or(() -> moment.first(Planned.WindowEnded.class))),
    REVIEW(
            "закрыт или начат разбор",
            "closed, or review started",
            moment -> moment.first(Review.PostmortemStarted.class).or(() -> moment.first(Handling.Closed.class))),
    DRILL(
            "начало учений",
            "start of a drill",
            moment -> moment.opened().filter(at -> moment.of().drill()));

    private final Texts label;
    private final Function<Moment, Optional<Instant>> at;

    Trigger(String ru, String en, Function<Moment, Optional<Instant>> at) {
        this.label = Texts.of(ru, en);
        this.at = at;
    }

    public Texts label() {
        return label;
    }

    /** Whether its runbooks are attached without asking. */
    boolean attaches() {
        return this == START || this == DRILL;
    }

    /** When it came about, by the clock of the case; empty while it has not, or does no longer hold. */
    Optional<Instant> firedAt(Moment moment) {
        return at.apply(moment);
    }
}
