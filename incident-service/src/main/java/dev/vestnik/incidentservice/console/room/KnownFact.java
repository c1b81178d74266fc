package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Hurt;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One answer of the card "what happened"; what is unknown stands there as a question. */
public record KnownFact(String label, String words, boolean question) {

    /** What customers see, where, since when, how many, data, cause, when it will be over: in this order. */
    static List<KnownFact> of(Seen seen, long affected) {
        var state = seen.state();
        return List.of(
                answer(seen, "see", symptoms(seen)),
                answer(seen, "where", text(seen.named(state.components().keySet()))),
                answer(seen, "since", state.startedAt().map(at -> since(seen, at))),
                answer(seen, "many", affected == 0 ? Optional.empty() : text(seen.say("fact.many.count", affected))),
                answer(seen, "data", state.dataSafety().map(data -> seen.say("data." + data))),
                answer(seen, "cause", state.cause().map(cause -> cause(seen, cause.entry(), cause.text()))),
                answer(seen, "eta", state.resolvedAt().isPresent() ? restored(seen) : eta(seen)));
    }

    private static KnownFact answer(Seen seen, String key, Optional<String> words) {
        return words.map(known -> new KnownFact(seen.say("fact." + key), known, false))
                .orElseGet(() -> new KnownFact(seen.say("fact." + key), seen.say("fact." + key + ".ask"), true));
    }

    private static Optional<String> text(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> symptoms(Seen seen) {
        var named = seen.state().components().entrySet().stream().map(hurt -> symptom(seen, hurt));
        var unnamed = seen.state().unnamed().stream()
                .map(hurt -> seen.visit().text(hurt.effect().impactVerb()));
        return text(Stream.concat(named, unnamed).distinct().collect(Collectors.joining("; ")));
    }

    private static String symptom(Seen seen, Map.Entry<ComponentId, Hurt> hurt) {
        return Optional.ofNullable(seen.components().get(hurt.getKey()))
                .flatMap(component -> hurt.getValue()
                        .symptom()
                        .flatMap(component::symptom)
                        .map(symptom -> seen.visit().text(symptom.presentOf(component.names()))))
                .orElseGet(() -> seen.visit().text(hurt.getValue().effect().impactVerb()));
    }

    private static String since(Seen seen, Occurred at) {
        var words = seen.times().standAlone(at.at(), seen.now());
        return !at.isKnown() ? seen.say("fact.since.before", words) : at.isApproximate() ? "≈ " + words : words;
    }

    private static String cause(Seen seen, EntryId id, Optional<Texts> words) {
        return words.map(texts -> seen.visit().text(texts))
                .or(() -> seen.timeline().entries().stream()
                        .filter(entry -> entry.id().equals(id))
                        .map(entry -> entry.line().text())
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
        return seen.timeline().effective().reversed().stream()
                .flatMap(entry -> named(entry).stream())
                .findFirst()
                .map(at -> seen.times().clock(at));
    }

    private static Optional<Instant> named(Entry entry) {
        var fact = entry.fact();
        return fact instanceof Promise.EtaSet(var set)
                ? set
                : fact instanceof Promise.EtaChanged(var changed) ? changed : Optional.empty();
    }
}
