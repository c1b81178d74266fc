package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Texts;
import java.util.Optional;

/** What happened, in two words that stand above what was said of it; empty where the world reads the saying alone. */
final class Headings {

    private Headings() {}

    static Optional<Texts> of(Fact fact) {
        return switch (fact) {
            case Impact impact -> of(impact);
            case Diagnosis diagnosis -> of(diagnosis);
            case Recovery recovery -> of(recovery);
            case Response _, Repair _, Telling _, Promise _, Audience _, Support _, Handling _, Planned _, Review _ ->
                Optional.empty();
        };
    }

    private static Optional<Texts> of(Impact impact) {
        return switch (impact) {
            case Impact.ImpactStarted _ -> heading("Сбой начался", "Impact started");
            case Impact.Detected _ -> heading("Сбой обнаружен", "Impact detected");
            case Impact.ScopeChanged _ -> heading("Уточнили, что затронуто", "What is affected: update");
            case Impact.Trigger _, Impact.FirstComplaint _, Impact.SeverityChanged _, Impact.ExternalEvent _ ->
                Optional.empty();
        };
    }

    private static Optional<Texts> of(Diagnosis diagnosis) {
        return switch (diagnosis) {
            case Diagnosis.CauseFound _ -> heading("Причина найдена", "Cause found");
            case Diagnosis.WorkaroundKnown _ -> heading("Есть обходной путь", "There is a workaround");
            case Diagnosis.Hypothesis _, Diagnosis.RuledOut _, Diagnosis.Noticed _, Diagnosis.CauseRevoked _ ->
                Optional.empty();
        };
    }

    private static Optional<Texts> of(Recovery recovery) {
        return switch (recovery) {
            case Recovery.PartialRestore _ -> heading("Восстановлено частично", "Partly restored");
            case Recovery.Mitigated _ -> heading("Сервис снова работает", "Service works again");
            case Recovery.Resolved _ -> heading("Восстановлено", "Restored");
            case Recovery.Reopened _ -> heading("Сбой повторился", "Impact is back");
        };
    }

    private static Optional<Texts> heading(String ru, String en) {
        return Optional.of(Texts.of(ru, en));
    }
}
