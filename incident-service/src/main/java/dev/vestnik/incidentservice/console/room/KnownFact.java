package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Hurt;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Fact;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Case;
import dev.vestnik.templates.Durations;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One answer of the card of impact; what is unknown stands there as a question.
 *
 * @param how where it is answered: a form of facts, the list, the credits, the quick line; empty when nowhere here
 */
public record KnownFact(String key, String label, String words, boolean question, String how) {

    /** The seven questions (A1-31), in their order: how bad, where, how many, how strongly, compensation, when fixed, how long. */
    static List<KnownFact> questions(Seen seen, long affected) {
        return List.of(
                answer(seen, "bad", text(bad(seen)), "facts/SEVERITY"),
                answer(seen, "where", text(seen.named(seen.state().components().keySet())), form(seen, FactForm.SCOPE)),
                answer(
                        seen,
                        "many",
                        affected == 0 ? Optional.empty() : text(seen.say("fact.many.count", affected)),
                        "list"),
                answer(seen, "strongly", text(strongly(seen)), form(seen, FactForm.STRONGLY)),
                answer(seen, "credit", credit(seen), "credits"),
                answer(
                        seen,
                        "eta",
                        seen.state().resolvedAt().isPresent() ? restored(seen) : eta(seen),
                        form(seen, FactForm.ETA)),
                answer(seen, "long", length(seen), form(seen, FactForm.ETA)));
    }

    /** What else is asked: since when, the data, the cause; of the data at least what customers were told of it. */
    static List<KnownFact> others(Seen seen, Optional<DataSafety> told) {
        var state = seen.state();
        return List.of(
                answer(seen, "since", state.startedAt().map(at -> since(seen, at)), ""),
                answer(
                        seen,
                        "data",
                        state.dataSafety()
                                .map(data -> seen.say("data." + data))
                                .or(() -> told.map(data -> seen.say("fact.data.told", seen.say("data." + data)))),
                        "line"),
                answer(
                        seen,
                        "cause",
                        state.cause().map(cause -> cause(seen, cause.entry(), cause.text())),
                        form(seen, FactForm.CAUSE)));
    }

    /** Whether somebody has named a time by which it works again. */
    static boolean eta(Timeline timeline) {
        return timeline.effective().stream()
                .anyMatch(
                        entry -> entry.fact() instanceof Promise.EtaSet || entry.fact() instanceof Promise.EtaChanged);
    }

    private static String form(Seen seen, FactForm form) {
        return form.fits(seen) ? "facts/" + form.name() : "";
    }

    private static KnownFact answer(Seen seen, String key, Optional<String> words, String how) {
        return new KnownFact(
                key,
                seen.say("fact." + key),
                words.orElseGet(() -> seen.say("fact." + key + ".ask")),
                words.isEmpty(),
                how);
    }

    private static Optional<String> text(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String bad(Seen seen) {
        var symptoms = symptoms(seen);
        return seen.state().severity().name() + (symptoms.isEmpty() ? "" : ": " + symptoms);
    }

    private static String symptoms(Seen seen) {
        return seen.state().components().entrySet().stream()
                .flatMap(hurt -> symptom(seen, hurt).stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> symptom(Seen seen, Map.Entry<ComponentId, Hurt> hurt) {
        return Optional.ofNullable(seen.components().get(hurt.getKey()))
                .flatMap(component -> hurt.getValue()
                        .symptom()
                        .flatMap(component::symptom)
                        .map(symptom -> seen.visit().text(symptom.presentOf(component.names()))));
    }

    private static String strongly(Seen seen) {
        return Stream.concat(seen.state().components().values().stream(), seen.state().unnamed().stream())
                .map(hurt -> seen.visit().text(hurt.effect().impactVerb()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> credit(Seen seen) {
        return seen.timeline().effective().reversed().stream()
                .map(Entry::fact)
                .filter(fact ->
                        fact instanceof Support.CompensationDecided || fact instanceof Support.CompensationGranted)
                .findFirst()
                .map(fact -> seen.say(
                        fact instanceof Support.CompensationGranted ? "fact.credit.granted" : "fact.credit.decided"));
    }

    private static String since(Seen seen, Occurred at) {
        var words = seen.times().standAlone(at.at(), seen.now());
        return !at.isKnown() ? seen.say("fact.since.before", words) : at.isApproximate() ? "≈ " + words : words;
    }

    private static String cause(Seen seen, EntryId id, Optional<Texts> words) {
        return words.map(texts -> seen.visit().text(texts))
                .or(() -> seen.timeline().entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .map(Entry::said)
                        .filter(text -> !text.isBlank())
                        .findFirst())
                .orElseGet(() -> seen.say("fact.cause.known"));
    }

    private static Optional<String> restored(Seen seen) {
        return seen.state()
                .resolvedAt()
                .map(at -> seen.say("fact.eta.over", seen.times().clock(at)));
    }

    private static Optional<String> eta(Seen seen) {
        return named(seen).map(at -> seen.times().clock(at));
    }

    private static Optional<String> length(Seen seen) {
        var until = seen.state().resolvedAt().or(() -> named(seen));
        return seen.state()
                .startedAt()
                .map(Occurred::at)
                .flatMap(from -> until.filter(at -> at.isAfter(from)).map(at -> Duration.between(from, at)))
                .map(length ->
                        Durations.inWords(length, Case.NOMINATIVE, seen.visit().language()));
    }

    private static Optional<Instant> named(Seen seen) {
        return seen.timeline().effective().reversed().stream()
                .map(entry -> named(entry.fact()))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(eta -> eta);
    }

    /** Present when it speaks of a time at all, also when it takes one back; customers may have been told one as well. */
    private static Optional<Optional<Instant>> named(Fact fact) {
        if (fact instanceof Promise.EtaSet(var eta)) {
            return Optional.of(eta);
        }
        if (fact instanceof Promise.EtaChanged(var eta)) {
            return Optional.of(eta);
        }
        return fact instanceof Telling.NoticeSent sent ? sent.eta().map(Optional::of) : Optional.empty();
    }
}
