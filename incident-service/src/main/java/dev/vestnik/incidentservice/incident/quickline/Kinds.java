package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules in the order in which they are tried: what would do harm if read wrongly comes after what guards it. */
final class Kinds {
    private static final List<Rule> ORDER = Stream.of(
                    CaseWords.marked(),
                    PeopleWords.checks(),
                    CaseWords.ending(),
                    ImpactWords.severity(),
                    RecoveryWords.reopened(),
                    DiagnosisWords.ruledOut(),
                    DiagnosisWords.searching(),
                    ImpactWords.measured(),
                    RepairWords.failed(),
                    DiagnosisWords.workaround(),
                    DiagnosisWords.hypothesis(),
                    RecoveryWords.partial(),
                    RecoveryWords.mitigated(),
                    RepairWords.permanentFix(),
                    CaseWords.eta(),
                    CaseWords.tickets(),
                    PeopleWords.roles(),
                    PeopleWords.escalated(),
                    PeopleWords.stakeholders(),
                    PeopleWords.oncall(),
                    CaseWords.approval(),
                    CaseWords.lists(),
                    CaseWords.review(),
                    CaseWords.planned(),
                    DiagnosisWords.cause(),
                    RepairWords.besidesService(),
                    RecoveryWords.resolved(),
                    RepairWords.reverted(),
                    RepairWords.started(),
                    RepairWords.release(),
                    PeopleWords.opened(),
                    ImpactWords.complaint(),
                    ImpactWords.detection(),
                    ImpactWords.scope(),
                    ImpactWords.other(),
                    RepairWords.taken(),
                    ImpactWords.started(),
                    PeopleWords.acknowledged(),
                    DiagnosisWords.noted())
            .flatMap(List::stream)
            .toList();

    private Kinds() {}

    /** The first fact that the words say; empty when they say none. */
    static Optional<Fact> of(Heard heard) {
        return ORDER.stream().flatMap(rule -> rule.of(heard).stream()).findFirst();
    }

    /** What a line is when no rule fits: an observation if an instrument was read, else a note. */
    static Fact otherwise(boolean hasReadings) {
        return hasReadings ? DiagnosisWords.NOTED : new Handling.Noted();
    }
}
