package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.templates.Base;
import dev.vestnik.templates.Finding;
import dev.vestnik.templates.Parity;
import dev.vestnik.templates.Proofreading;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.wording.Roster;
import java.util.ArrayList;
import java.util.List;

/** What a review must meet before it is approved (practice D.2); says all that is missing at once. Pure. */
final class Criteria {

    private static final int FACTORS = 2;

    private final Base base;
    private final List<FieldError> unmet = new ArrayList<>();

    private Criteria(Base base) {
        this.base = base;
    }

    /** Every unmet criterion by field and rule; empty when it may be approved as far as its texts go. */
    static List<FieldError> unmet(Draft draft, Roster roster, Base base) {
        var criteria = new Criteria(base);
        criteria.customer(draft);
        criteria.factors(draft.factors());
        criteria.actions(draft.actions());
        DraftRemarks.of(draft, roster).stream()
                .filter(found -> found.remark().blocks())
                .map(FieldRemark::asError)
                .forEach(criteria.unmet::add);
        return List.copyOf(criteria.unmet);
    }

    private void customer(Draft draft) {
        both("customer.summary", draft.customer().summary());
        both("customer.whatHappened", draft.customer().whatHappened());
        both("customer.whatWeDo", draft.customer().whatWeDo());
        if (!draft.title().isEmpty()) {
            both("title", draft.title());
        }
    }

    private void both(String field, Texts texts) {
        texts.missing()
                .forEach(language -> add(
                        field + "." + language,
                        "language-missing",
                        "Этот текст увидят клиенты: он нужен на обоих языках.",
                        "Customers will read this text: it is needed in both languages."));
        alike(field, texts);
    }

    private void alike(String field, Texts texts) {
        Proofreading.unknownVariables(field, texts).forEach(this::add);
        Parity.check(field, texts, base).stream().filter(Finding::blocks).forEach(this::add);
    }

    private void factors(List<Factor> factors) {
        if (factors.size() < FACTORS) {
            add(
                    "factors",
                    "two-factors",
                    "Назовите хотя бы два условия, которые повлияли: единственной причины не бывает.",
                    "Name at least two contributing factors: there is never a single cause.");
        }
        for (int place = 0; place < factors.size(); place++) {
            var path = "factors[%d].".formatted(place);
            needed(path + "category", factors.get(place).category().isPresent());
            needed(path + "description", !factors.get(place).description().isBlank());
        }
    }

    private void actions(List<DraftAction> actions) {
        for (int place = 0; place < actions.size(); place++) {
            var path = "actions[%d].".formatted(place);
            var action = actions.get(place);
            needed(path + "title", !action.title().isBlank());
            needed(path + "type", action.type().isPresent());
            needed(path + "owner", !action.owner().isBlank());
            needed(path + "due", action.due().isPresent());
            if (!action.publicText().isEmpty()) {
                both(path + "publicText", action.publicText());
            }
        }
    }

    private void needed(String field, boolean there) {
        if (!there) {
            add(field, "required", "Заполните это до одобрения.", "Fill this in before approval.");
        }
    }

    private void add(Finding finding) {
        unmet.add(new FieldError(finding.field(), finding.rule(), finding.message()));
    }

    private void add(String field, String rule, String ru, String en) {
        unmet.add(FieldError.of(field, rule, ru, en));
    }
}
