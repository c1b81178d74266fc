package dev.vestnik.incidentservice.component;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.incidentservice.problem.VisibleName;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Symptoms;
import dev.vestnik.templates.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What a component must have before it can be saved: names and every form of every symptom in every language (R-B1). */
final class DraftRules {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final String RESERVED = "new";
    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CLAUSE = 300;
    private static final int MOST_SYMPTOMS = 50;

    private final List<FieldError> errors = new ArrayList<>();

    private DraftRules() {}

    /** The draft itself, or an INVALID problem that names every field at fault; a group nobody knows yet needs its names. */
    static ComponentDraft checked(ComponentDraft draft, boolean groupKnown) {
        var rules = new DraftRules();
        rules.check(draft, groupKnown);
        if (!rules.errors.isEmpty()) {
            throw Problem.invalid(rules.errors);
        }
        return draft;
    }

    private void check(ComponentDraft draft, boolean groupKnown) {
        slug("code", draft.code());
        if (draft.code().equals(RESERVED)) {
            add(
                    "code",
                    "reserved",
                    "Код «new» занят самой консолью: под этим адресом открывается форма нового компонента.",
                    "The code \"new\" is the console's own: the form of a new component opens at that address.");
        }
        slug("group.code", draft.group().code());
        names("names", draft.names());
        if (!groupKnown || !draft.group().names().isEmpty()) {
            names("group.names", draft.group().names());
        }
        region(draft.region());
        symptoms(draft.ownSymptoms());
    }

    private void slug(String field, String value) {
        if (!SLUG.matcher(value).matches()) {
            add(
                    field,
                    "slug",
                    "Латинские буквы в нижнем регистре, цифры и дефис, до 63 знаков: storage-ru-1.",
                    "Small latin letters, digits and hyphens, 63 characters at most: storage-ru-1.");
        }
    }

    private void region(String region) {
        if (region.length() > 63 || UNPRINTABLE.matcher(region).find()) {
            add("region", "region", "Не длиннее 63 печатных знаков.", "63 printable characters at most.");
        }
    }

    private void symptoms(List<Symptom> symptoms) {
        if (symptoms.size() > MOST_SYMPTOMS) {
            add("symptoms", "max-items", "Не больше 50 симптомов.", "50 symptoms at most.");
        }
        var codes = new HashSet<>(Symptoms.generic().stream().map(Symptom::code).toList());
        for (int place = 0; place < symptoms.size(); place++) {
            symptom("symptoms[%d]".formatted(place), symptoms.get(place), codes);
        }
    }

    private void symptom(String field, Symptom symptom, HashSet<String> taken) {
        slug(field + ".code", symptom.code());
        if (!taken.add(symptom.code())) {
            add(
                    field + ".code",
                    "unique",
                    "Такой код уже есть у этого компонента или у общего симптома.",
                    "This component or a generic symptom has that code already.");
        }
        clause(field + ".present", symptom.present());
        clause(field + ".past", symptom.past());
    }

    private void clause(String field, Texts clause) {
        texts(field, clause, LONGEST_CLAUSE);
        if (clause.byLanguage().values().stream().anyMatch(text -> text.strip().endsWith("."))) {
            add(field, "clause", "Часть предложения, без точки в конце.", "A clause, without a full stop at its end.");
        }
        if (clause.byLanguage().values().stream()
                .anyMatch(text -> text.replace("${component}", "").contains("${"))) {
            add(
                    field,
                    "unknown-variable",
                    "Из подстановок здесь только ${component}.",
                    "Only ${component} is known here.");
        }
    }

    private void names(String field, Texts names) {
        texts(field, names, LONGEST_NAME);
        names.byLanguage()
                .forEach((language, name) ->
                        VisibleName.fault(field + "." + language.tag(), name).ifPresent(errors::add));
    }

    private void texts(String field, Texts texts, int longest) {
        texts.missing()
                .forEach(language -> add(
                        field + "." + language.tag(),
                        "required",
                        "Нужен текст на каждом языке.",
                        "A text is needed in every language."));
        texts.byLanguage().forEach((language, text) -> {
            if (text.length() > longest || UNPRINTABLE.matcher(text).find()) {
                add(
                        field + "." + language.tag(),
                        "text",
                        "Одна строка, не длиннее %d знаков.".formatted(longest),
                        "One line of %d characters at most.".formatted(longest));
            }
        });
    }

    private void add(String field, String rule, String ru, String en) {
        errors.add(FieldError.of(field, rule, ru, en));
    }
}
