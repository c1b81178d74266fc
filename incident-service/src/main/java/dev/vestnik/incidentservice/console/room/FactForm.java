package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.console.frame.Form;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Stage;
import dev.vestnik.templates.Symptoms;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The facts most often recorded, each one button away, and what must be said with each. */
enum FactForm {
    CAUSE(state -> state.stage().isOpen(), said -> new Diagnosis.CauseFound()),
    PARTLY(CaseState::isHurting, said -> new Recovery.PartialRestore(said.components())),
    RESTORED(
            state -> state.resolvedAt().isEmpty(),
            said -> new Recovery.Resolved(List.of(), chosen(Recovery.DataSafety.values(), said.form(), "data"))),
    REOPENED(
            state -> state.resolvedAt().isPresent(),
            said -> new Recovery.Reopened(List.copyOf(said.state().components().keySet()))),
    SEVERITY(
            state -> true,
            said -> new Impact.SeverityChanged(
                    said.state().severity(), chosen(Severity.values(), said.form(), "severity"))),
    BACK(
            state -> state.stage() == Stage.IDENTIFIED || state.stage() == Stage.MONITORING,
            said -> new Handling.StageSetBack(said.state().stage(), chosen(Stage.values(), said.form(), "stage"))),
    CLOSE(state -> state.resolvedAt().isPresent(), said -> new Handling.Closed()),
    STRONGLY(
            state -> state.isHurting() && (state.stage() == Stage.INVESTIGATING || state.stage() == Stage.IDENTIFIED),
            FactForm::asStrongly),
    SCOPE(CaseState::isHurting, said -> new Impact.ScopeChanged(chosen(said.components()))),
    ETA(
            state -> state.stage().isOpen(),
            said -> said.etaKnown() ? new Promise.EtaChanged(said.eta()) : new Promise.EtaSet(said.eta()));

    /** Answers to the questions of the card of impact, asked there and not among the buttons. */
    private static final Set<FactForm> ANSWERS = EnumSet.of(STRONGLY, SCOPE, ETA);

    /**
     * What was said in the form, about which state.
     *
     * @param eta by when it will work again; empty when no time is known
     * @param etaKnown whether one was named before
     */
    record Said(Form form, CaseState state, List<ComponentId> components, Optional<Instant> eta, boolean etaKnown) {}

    private final Predicate<CaseState> fits;
    private final Function<Said, Fact> fact;

    FactForm(Predicate<CaseState> fits, Function<Said, Fact> fact) {
        this.fits = fits;
        this.fact = fact;
    }

    /** Those that make sense now; none while a case plays by itself. */
    static List<String> offered(Seen seen) {
        if (!seen.of().clock().isLive()) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(form -> !ANSWERS.contains(form) && form.fits(seen))
                .map(FactForm::name)
                .toList();
    }

    /** Whether it makes sense now. */
    boolean fits(Seen seen) {
        return seen.of().clock().isLive() && !seen.state().isOver() && fits.test(seen.state());
    }

    /** The harm goes on, in the words that fit how strong it is now. */
    private static Fact asStrongly(Said said) {
        var effect = chosen(Effect.values(), said.form(), "effect");
        var hurt = said.state().hurtNow();
        var named = hurt.isEmpty() ? List.<ComponentId>of() : chosen(said.components());
        return new Impact.ImpactStarted(
                named, effect, Optional.of(Symptoms.generic(effect).code()));
    }

    private static List<ComponentId> chosen(List<ComponentId> components) {
        if (components.isEmpty()) {
            throw Problem.invalid(
                    "component", "required", "Отметьте хотя бы один компонент.", "Tick at least one component.");
        }
        return components;
    }

    static FactForm named(String name) {
        return chosen(values(), name, "kind");
    }

    Fact of(Said said) {
        return fact.apply(said);
    }

    private static <E extends Enum<E>> E chosen(E[] known, Form form, String field) {
        return chosen(known, form.text(field), field);
    }

    private static <E extends Enum<E>> E chosen(E[] known, String name, String field) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Problem.invalid(field, "required", "Выберите один из ответов.", "Choose one of the answers."));
    }
}
