package dev.vestnik.incidentservice.console.runbook;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.runbook.StepState;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Map;

/**
 * How somebody reads the card of a case.
 *
 * @param names of people, by the ids that entries keep
 * @param now by the clock of the case
 */
record Shown(Visit visit, Case of, Map<String, String> names, Instant now) {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    String ref() {
        return of.ref();
    }

    String text(Texts texts) {
        return visit.text(texts);
    }

    /** «16:05», with its day when it is not today's. */
    String time(Instant at) {
        var local = at.atZone(of.zone());
        boolean today = local.toLocalDate().equals(now.atZone(of.zone()).toLocalDate());
        return (today ? "" : visit.times(of.zone()).day(local.toLocalDate()) + ", ") + "%tR".formatted(local);
    }

    String who(StepState.Done done) {
        var name = names.get(done.byId());
        return name == null ? visit.words().find("role." + done.byRole()).orElse(done.byRole()) : name;
    }

    String late(long minutes) {
        if (minutes <= 0) {
            return "";
        }
        if (minutes < 2 * HOUR) {
            return visit.say("runbook.late.minutes", minutes);
        }
        return minutes < 2 * DAY
                ? visit.say("runbook.late.hours", minutes / HOUR)
                : visit.say("runbook.late.days", minutes / DAY);
    }

    /** What people call the letter of that template. */
    String template(String id) {
        return visit.words().find("runbook.template." + id).orElse(id);
    }
}
