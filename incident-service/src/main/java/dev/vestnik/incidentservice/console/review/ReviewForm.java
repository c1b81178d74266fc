package dev.vestnik.incidentservice.console.review;

import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.postmortem.CustomerText;
import dev.vestnik.incidentservice.postmortem.Draft;
import dev.vestnik.incidentservice.postmortem.DraftAction;
import dev.vestnik.incidentservice.postmortem.Factor;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Reads the editor's form back into a draft; rows that are added or taken away are so in the draft, and nothing else of it changes. */
final class ReviewForm {

    private static final int MOST_ROWS = 50;

    private final Form form;

    private ReviewForm(Form form) {
        this.form = form;
    }

    static Draft read(Form form) {
        return new ReviewForm(form).draft();
    }

    /** As typed, without rows in which nothing stands. */
    static Draft readFilled(Form form) {
        var draft = read(form);
        return new Draft(
                draft.title(),
                draft.summary(),
                draft.customer(),
                draft.background(),
                draft.factors().stream().filter(ReviewForm::isFilled).toList(),
                draft.wentWell(),
                draft.wentBadly(),
                draft.lucky(),
                draft.actions().stream().filter(ReviewForm::isFilled).toList());
    }

    /** What the button asked for is done to the rows: {@code add-factor}, {@code remove-action-2}. */
    static Draft withRows(Draft draft, String asked) {
        var factors = new ArrayList<>(draft.factors());
        var actions = new ArrayList<>(draft.actions());
        switch (asked.replaceFirst("-\\d+$", "")) {
            case "add-factor" -> factors.add(emptyFactor());
            case "add-action" -> actions.add(emptyAction());
            case "remove-factor" -> removed(factors, asked);
            case "remove-action" -> removed(actions, asked);
            case "show" -> {}
            default -> throw Problem.invalid("do", "one-of", "Такой кнопки нет.", "There is no such button.");
        }
        return new Draft(
                draft.title(),
                draft.summary(),
                draft.customer(),
                draft.background(),
                factors,
                draft.wentWell(),
                draft.wentBadly(),
                draft.lucky(),
                actions);
    }

    static Factor emptyFactor() {
        return new Factor(Optional.empty(), "", "");
    }

    static DraftAction emptyAction() {
        return new DraftAction(
                Optional.empty(), "", Optional.empty(), "", Optional.empty(), Optional.empty(), "", Texts.none());
    }

    private static void removed(List<?> rows, String asked) {
        var place = Integer.parseInt(asked.replaceFirst("^.*-", ""));
        if (place < rows.size()) {
            rows.remove(place);
        }
    }

    private static boolean isFilled(Factor factor) {
        return factor.category().isPresent()
                || !factor.description().isEmpty()
                || !factor.evidence().isEmpty();
    }

    private static boolean isFilled(DraftAction action) {
        return !action.title().isEmpty()
                || action.type().isPresent()
                || !action.owner().isEmpty()
                || action.due().isPresent()
                || !action.doneTest().isEmpty()
                || !action.publicText().isEmpty();
    }

    private Draft draft() {
        return new Draft(
                texts("title"),
                texts("summary"),
                new CustomerText(texts("customer.summary"), texts("customer.whatHappened"), texts("customer.whatWeDo")),
                text("background"),
                rows("factors", this::factor),
                lines("wentWell"),
                lines("wentBadly"),
                lines("lucky"),
                rows("actions", this::action));
    }

    private Factor factor(int place) {
        var path = "factors[%d].".formatted(place);
        return new Factor(
                named(Factor.Category.values(), path + "category"),
                text(path + "description"),
                text(path + "evidence"));
    }

    private DraftAction action(int place) {
        var path = "actions[%d].".formatted(place);
        return new DraftAction(
                form.id(path + "id"),
                text(path + "title"),
                named(DraftAction.Type.values(), path + "type"),
                text(path + "owner"),
                form.find(path + "due").flatMap(ReviewForm::day),
                named(DraftAction.Priority.values(), path + "priority"),
                text(path + "doneTest"),
                texts(path + "publicText"));
    }

    private <T> List<T> rows(String name, IntFunction<T> row) {
        var rows = new ArrayList<T>();
        for (int place = 0; place < MOST_ROWS && isSent("%s[%d].".formatted(name, place)); place++) {
            rows.add(row.apply(place));
        }
        return rows;
    }

    private boolean isSent(String prefix) {
        return form.fields().keySet().stream().anyMatch(field -> field.startsWith(prefix));
    }

    /** One item a line. */
    private List<String> lines(String field) {
        return text(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Texts texts(String field) {
        var texts = new LinkedHashMap<Language, String>();
        Languages.required().forEach(language -> texts.put(language, text(field + "." + language.tag())));
        return new Texts(texts);
    }

    private String text(String field) {
        return form.text(field).replace("\r\n", "\n");
    }

    private <T extends Enum<T>> Optional<T> named(T[] values, String field) {
        var asked = form.text(field);
        return Stream.of(values).filter(value -> value.name().equals(asked)).findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
