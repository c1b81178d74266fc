package dev.vestnik.incidentservice.postmortem;

import dev.vestnik.templates.Texts;
import java.util.List;

/**
 * All that people type in a review, and nothing that Vestnik knows by itself.
 *
 * @param title what customers see on top; the incident's own when empty
 * @param summary two or three sentences for colleagues
 * @param customer the version for customers
 * @param background how it normally works
 * @param factors what contributed
 */
public record Draft(
        Texts title,
        Texts summary,
        CustomerText customer,
        String background,
        List<Factor> factors,
        List<String> wentWell,
        List<String> wentBadly,
        List<String> lucky,
        List<DraftAction> actions) {

    public Draft {
        factors = List.copyOf(factors);
        wentWell = List.copyOf(wentWell);
        wentBadly = List.copyOf(wentBadly);
        lucky = List.copyOf(lucky);
        actions = List.copyOf(actions);
    }

    static Draft empty() {
        return new Draft(
                Texts.none(),
                Texts.none(),
                CustomerText.none(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    Draft with(List<DraftAction> other) {
        return new Draft(title, summary, customer, background, factors, wentWell, wentBadly, lucky, other);
    }
}
