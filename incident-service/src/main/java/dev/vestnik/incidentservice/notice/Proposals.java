package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.CaseState.FoundCause;
import dev.vestnik.incidentservice.incident.Hurt;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Symptoms;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the next draft from the timeline, so that people choose and correct instead of typing (R-B1, R-B3). Pure; a person always decides. */
final class Proposals {
    private final Basis basis;
    private final Cadence cadence;

    private Proposals(Basis basis) {
        this.basis = basis;
        this.cadence = new Cadence(basis.setting().zone());
    }

    /** What should be told next; empty when nothing is owed beyond the promised update. */
    static Optional<NoticeKind> next(Basis basis) {
        if (basis.state().isFalseAlarm() || basis.state().isMerged()) {
            return Optional.empty();
        }
        if (basis.state().resolvedAt().isPresent()) {
            return ending(basis);
        }
        boolean told = basis.sentAt(NoticeKind.FIRST).isPresent();
        boolean known = basis.state().cause().isPresent();
        boolean named = basis.sentAt(NoticeKind.IDENTIFIED).isPresent();
        if (!told || basis.comeBack().filter(over -> !toldSince(basis, over)).isPresent()) {
            return Optional.of(NoticeKind.FIRST);
        }
        return Optional.of(NoticeKind.IDENTIFIED).filter(kind -> known && !named);
    }

    private static Optional<NoticeKind> ending(Basis basis) {
        var over = basis.state().resolvedAt().orElseThrow();
        boolean told = basis.sentAt(NoticeKind.RESOLVED)
                .filter(at -> !at.isBefore(over))
                .isPresent();
        if (!told) {
            return Optional.of(NoticeKind.RESOLVED);
        }
        return later(basis).stream().findFirst();
    }

    /** What comes after the recovery was told, in its order: those restored later, the summary, what is given, the review. */
    private static List<NoticeKind> later(Basis basis) {
        var owed = new ArrayList<NoticeKind>();
        boolean summed = basis.state().told().followUpWaived()
                || basis.sentAt(NoticeKind.FOLLOW_UP).isPresent();
        if (basis.others().restoredUntold()) {
            owed.add(NoticeKind.RESOLVED);
        }
        owed.add(summed ? NoticeKind.COMPENSATION : NoticeKind.FOLLOW_UP);
        owed.add(NoticeKind.POSTMORTEM);
        return owed.stream().filter(kind -> isOwed(kind, basis)).toList();
    }

    private static boolean isOwed(NoticeKind kind, Basis basis) {
        boolean idle = kind == NoticeKind.COMPENSATION && !basis.others().untold();
        boolean reviewed =
                basis.isReviewPublished() && basis.sentAt(NoticeKind.POSTMORTEM).isEmpty();
        return !idle && (kind != NoticeKind.POSTMORTEM || reviewed);
    }

    /** All that may be written now, the one that is owed next first. */
    static List<NoticeKind> all(Basis basis) {
        var kinds = new LinkedHashSet<NoticeKind>();
        next(basis).ifPresent(kinds::add);
        if (!basis.recoveryTold().isEmpty()) {
            kinds.addAll(later(basis));
            Optional.of(NoticeKind.NOT_FOR_YOU)
                    .filter(kind -> basis.others().ends().stillDown() > 0)
                    .ifPresent(kinds::add);
        }
        return List.copyOf(kinds);
    }

    private static boolean toldSince(Basis basis, Instant over) {
        return basis.sentAt(NoticeKind.FIRST).filter(at -> at.isAfter(over)).isPresent();
    }

    /** The fields of a draft of that kind; a kind that has no letter yet is an INVALID problem. */
    static Fields of(NoticeKind kind, Basis basis) {
        var proposals = new Proposals(basis);
        return switch (kind) {
            case FIRST -> proposals.first();
            case IDENTIFIED -> proposals.identified();
            case RESOLVED -> proposals.resolved();
            case FOLLOW_UP -> proposals.followUp();
            case NOT_FOR_YOU -> proposals.notForYou();
            case COMPENSATION -> proposals.compensation();
            case POSTMORTEM -> proposals.postmortem();
            case FIRST_IDENTIFIED, STILL_WORKING, ETA_CHANGED, SCOPE_CHANGED, MONITORING -> throw none();
            case FALSE_ALARM, CORRECTION, UPDATE, DIRECT -> throw none();
        };
    }

    private static Problem none() {
        return Problem.invalid(
                "kind",
                "one-of",
                "Пишем FIRST, IDENTIFIED, RESOLVED, NOT_FOR_YOU, FOLLOW_UP, COMPENSATION и POSTMORTEM.",
                "FIRST, IDENTIFIED, RESOLVED, NOT_FOR_YOU, FOLLOW_UP, COMPENSATION and POSTMORTEM can be written.");
    }

    private FirstFields first() {
        return new FirstFields(failing(), Optional.empty(), Optional.empty(), Optional.of(nextUpdate()));
    }

    private IdentifiedFields identified() {
        return new IdentifiedFields(
                failing(),
                cause(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(nextUpdate()));
    }

    private ResolvedFields resolved() {
        return basis.lastSent(ResolvedFields.class)
                .filter(told -> !basis.recoveryTold().isEmpty())
                .map(this::resolvedLater)
                .orElseGet(() -> new ResolvedFields(
                        failing(),
                        restoredAt(),
                        basis.state().dataSafety().map(Safety::of),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(cadence.followUp(basis.state().severity(), basis.now()))));
    }

    /** For those restored later: what the others were told, until their own end. */
    private ResolvedFields resolvedLater(ResolvedFields told) {
        return new ResolvedFields(
                told.failing(),
                basis.others().lastRestored().or(told::restoredAt),
                told.dataSafety(),
                told.customerAction(),
                told.lostAction(),
                told.followUpBy()
                        .filter(by -> by.isAfter(basis.now()))
                        .or(() -> Optional.of(cadence.followUp(basis.state().severity(), basis.now()))));
    }

    /** What still fails is the symptom until somebody says it better; what is done for these customers has to be said. */
    private NotForYouFields notForYou() {
        var failing = failing();
        var broken = basis.component(failing)
                .flatMap(component -> basis.symptom(failing).map(symptom -> symptom.presentOf(component.names())));
        var before = basis.lastSent(NotForYouFields.class);
        return new NotForYouFields(
                failing,
                before.flatMap(NotForYouFields::stillBroken).or(() -> broken),
                before.flatMap(NotForYouFields::action),
                Optional.of(nextUpdate()));
    }

    private CompensationFields compensation() {
        var told = followUp();
        return new CompensationFields(told.failing(), told.restoredAt(), told.lostAction());
    }

    private PostmortemFields postmortem() {
        var told = basis.lastSent(FollowUpFields.class).orElseGet(this::followUp);
        return new PostmortemFields(
                told.failing(),
                told.restoredAt(),
                told.dataSafety(),
                told.cause(),
                told.done(),
                told.planned(),
                told.lostAction());
    }

    private FollowUpFields followUp() {
        var told = basis.lastSent(ResolvedFields.class);
        var severity = basis.state().severity();
        return new FollowUpFields(
                told.map(ResolvedFields::failing).orElseGet(this::failing),
                told.flatMap(ResolvedFields::restoredAt).or(this::restoredAt),
                told.flatMap(ResolvedFields::dataSafety)
                        .or(() -> basis.state().dataSafety().map(Safety::of)),
                Optional.of(ShortTimeline.of(basis)),
                cause().or(() -> basis.lastSent(IdentifiedFields.class).flatMap(IdentifiedFields::cause)),
                Optional.empty(),
                Optional.empty(),
                told.flatMap(ResolvedFields::lostAction),
                Optional.of(cadence.postmortem(severity, basis.now())).filter(day -> cadence.owesPostmortem(severity)));
    }

    private Instant nextUpdate() {
        return cadence.nextUpdate(basis.state().severity(), basis.state().stage(), basis.now());
    }

    private Optional<Instant> restoredAt() {
        return basis.state().mitigatedAt().or(() -> basis.state().resolvedAt());
    }

    private Optional<Texts> cause() {
        return basis.state().cause().flatMap(FoundCause::text).map(ShortTimeline::clause);
    }

    /** The component that hurts, or hurt last; since the start of the case, or since the return when it has come back. */
    private Failing failing() {
        var hurt = basis.state().components().entrySet().stream()
                .min(Comparator.comparing(
                                (Map.Entry<?, Hurt> one) -> !one.getValue().isOpen())
                        .thenComparing(one -> one.getValue().since().at()));
        var since = basis.comeBack().isPresent()
                ? hurt.map(one -> one.getValue().since())
                : basis.state().startedAt();
        return new Failing(
                hurt.map(Map.Entry::getKey),
                hurt.flatMap(one -> one.getValue().symptom().or(() -> Optional.of(generic(one.getValue())))),
                since.map(occurred -> occurred.at()),
                since.map(occurred -> occurred.isApproximate() || !occurred.isKnown()),
                Optional.empty());
    }

    private static String generic(Hurt hurt) {
        return Symptoms.generic(hurt.effect()).code();
    }
}
