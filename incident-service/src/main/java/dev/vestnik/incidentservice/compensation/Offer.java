package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.util.List;

/** One entry of the catalogue against one case. */
record Offer(Scene scene, CatalogueEntry entry) {

    /** Only an estimate: what is owed by contract is known when the case is resolved. */
    boolean isEstimate() {
        return entry.basis() == Basis.CONTRACT && !scene.here().resolved();
    }

    Assessment assessment() {
        return Assessment.of(entry, scene);
    }

    /** Itself, or a CONFLICT problem that names the rule by which nothing can be given for this case now. */
    Offer givable() {
        if (scene.here().voided()) {
            throw refused(
                    "voided",
                    "Это ложная тревога или часть другого инцидента: за неё ничего не начисляют.",
                    "This is a false alarm or part of another incident: nothing is given for it.");
        }
        if (isEstimate()) {
            throw refused(
                    "unresolved",
                    "Инцидент ещё не закончился: по договору начисляют после восстановления.",
                    "The incident is not over: contract credits are granted after it is resolved.");
        }
        return this;
    }

    static Problem refused(String rule, String ru, String en) {
        var sentence = Texts.of(ru, en);
        return Problem.conflict(sentence, List.of(new FieldError("entry", rule, sentence)));
    }
}
