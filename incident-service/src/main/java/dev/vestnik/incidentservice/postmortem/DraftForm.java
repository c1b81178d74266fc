package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form every draft has, complete or not: how long, how many. Says all that is wrong at once. */
final class DraftForm {

    private static final int LONGEST_TEXT = 6_000;
    private static final int LONGEST_LINE = 1_000;
    private static final int MOST = 50;

    private final List<FieldError> errors = new ArrayList<>();

    private DraftForm() {}

    /** Throws an INVALID problem naming every field at fault. */
    static void require(Draft draft) {
        var form = new DraftForm();
        form.texts("title", draft.title(), LONGEST_LINE);
        form.texts("summary", draft.summary(), LONGEST_TEXT);
        form.texts("customer.summary", draft.customer().summary(), LONGEST_TEXT);
        form.texts("customer.whatHappened", draft.customer().whatHappened(), LONGEST_TEXT);
        form.texts("customer.whatWeDo", draft.customer().whatWeDo(), LONGEST_TEXT);
        form.longest("background", draft.background(), LONGEST_TEXT);
        form.factors(draft.factors());
        form.list("wentWell", draft.wentWell());
        form.list("wentBadly", draft.wentBadly());
        form.list("lucky", draft.lucky());
        form.actions(draft.actions());
        if (!form.errors.isEmpty()) {
            throw Problem.invalid(form.errors);
        }
    }

    private void factors(List<Factor> factors) {
        most("factors", factors);
        for (int place = 0; place < factors.size(); place++) {
            var path = "factors[%d].".formatted(place);
            longest(path + "description", factors.get(place).description(), LONGEST_TEXT);
            longest(path + "evidence", factors.get(place).evidence(), LONGEST_LINE);
        }
    }

    private void list(String field, List<String> lines) {
        most(field, lines);
        for (int place = 0; place < lines.size(); place++) {
            longest("%s[%d]".formatted(field, place), lines.get(place), LONGEST_LINE);
        }
    }

    private void actions(List<DraftAction> actions) {
        most("actions", actions);
        var ids =
                actions.stream().map(DraftAction::id).flatMap(Optional::stream).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            errors.add(
                    FieldError.of("actions", "unique", "Одно действие названо дважды.", "An action is named twice."));
        }
        for (int place = 0; place < actions.size(); place++) {
            var path = "actions[%d].".formatted(place);
            longest(path + "title", actions.get(place).title(), LONGEST_LINE);
            longest(path + "owner", actions.get(place).owner(), LONGEST_LINE);
            longest(path + "doneTest", actions.get(place).doneTest(), LONGEST_LINE);
            texts(path + "publicText", actions.get(place).publicText(), LONGEST_LINE);
        }
    }

    private void most(String field, List<?> list) {
        if (list.size() > MOST) {
            errors.add(
                    FieldError.of(field, "max-items", "Не больше %d.".formatted(MOST), "At most %d.".formatted(MOST)));
        }
    }

    private void texts(String field, Texts texts, int most) {
        texts.byLanguage().forEach((language, text) -> longest(field + "." + language, text, most));
    }

    private void longest(String field, String text, int most) {
        if (text.length() > most) {
            errors.add(FieldError.of(
                    field,
                    "max-length",
                    "Не длиннее %d знаков.".formatted(most),
                    "At most %d characters.".formatted(most)));
        }
    }
}
