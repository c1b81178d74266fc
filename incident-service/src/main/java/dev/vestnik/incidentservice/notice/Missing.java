package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Finding;
import dev.vestnik.templates.Level;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of B.2 that a notice must have and this draft lacks; each is named, not only the first. */
final class Missing {
    private final List<Finding> found = new ArrayList<>();

    private Missing() {}

    static List<Finding> in(Fields fields, Basis basis) {
        var missing = new Missing();
        missing.failing(fields.failing(), basis);
        missing.safety(fields.dataSafety());
        switch (fields) {
            case FirstFields first -> missing.need("nextUpdateBy", first.nextUpdateBy());
            case IdentifiedFields identified -> missing.identified(identified);
            case ResolvedFields resolved -> missing.resolved(resolved);
            case NotForYouFields notForYou -> missing.notForYou(notForYou);
            case FollowUpFields followUp -> missing.followUp(followUp, basis);
            case CompensationFields compensation -> missing.need("restoredAt", compensation.restoredAt());
            case PostmortemFields postmortem -> missing.postmortem(postmortem);
        }
        return List.copyOf(missing.found);
    }

    private void failing(Failing failing, Basis basis) {
        need("failing.component", failing.component());
        need("failing.symptom", failing.symptom());
        need("failing.since", failing.since());
        if (failing.component().isPresent() && basis.component(failing).isEmpty()) {
            unknown("failing.component", "unknown-component", "Такого компонента нет.", "There is no such component.");
        } else if (failing.symptom().isPresent() && basis.symptom(failing).isEmpty()) {
            unknown(
                    "failing.symptom",
                    "unknown-symptom",
                    "У компонента нет такого симптома.",
                    "The component has no such symptom.");
        }
    }

    private void safety(Optional<Safety> safety) {
        safety.ifPresent(given -> {
            switch (given.answer()) {
                case LOST -> need("dataSafety.lost", given.lost());
                case SAFE, UNKNOWN -> {}
            }
        });
    }

    private void identified(IdentifiedFields fields) {
        need("cause", fields.cause());
        need("action", fields.action());
        need("dataSafety", fields.dataSafety());
        need("nextUpdateBy", fields.nextUpdateBy());
    }

    private void resolved(ResolvedFields fields) {
        need("restoredAt", fields.restoredAt());
        need("dataSafety", fields.dataSafety());
        need("followUpBy", fields.followUpBy());
    }

    private void followUp(FollowUpFields fields, Basis basis) {
        need("restoredAt", fields.restoredAt());
        need("dataSafety", fields.dataSafety());
        need("cause", fields.cause());
        need("done", fields.done().map(Object.class::cast).or(fields::planned));
        if (new Cadence(basis.setting().zone()).owesPostmortem(basis.state().severity())) {
            need("postmortemBy", fields.postmortemBy());
        }
    }

    private void notForYou(NotForYouFields fields) {
        need("stillBroken", fields.stillBroken());
        need("action", fields.action());
        need("nextUpdateBy", fields.nextUpdateBy());
    }

    private void postmortem(PostmortemFields fields) {
        need("restoredAt", fields.restoredAt());
        need("dataSafety", fields.dataSafety());
        need("cause", fields.cause());
        need("done", fields.done().map(Object.class::cast).or(fields::planned));
    }

    private void need(String field, Optional<?> value) {
        boolean blank = value.isEmpty() || value.get() instanceof Texts texts && texts.isEmpty();
        if (blank) {
            unknown(field, "FIELD_MISSING", "Заполните это поле.", "Fill in this field.");
        }
    }

    private void unknown(String field, String rule, String ru, String en) {
        found.add(new Finding(rule, Level.BLOCK, field, Texts.of(ru, en)));
    }
}
