package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Hurt;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.Voice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to say on the telephone, in one language (B.7 text 20). */
public record Phrase(String tag, String words) {

    /** From what customers were told last; before the first letter from what is known. Nothing while nobody said what customers see. */
    static List<Phrase> of(Seen seen, Optional<Texts> action) {
        return voice(seen, action).map(voice -> voice.script(seen.of().zone())).stream()
                .flatMap(script -> script.byLanguage().entrySet().stream())
                .map(said -> new Phrase(said.getKey().tag(), said.getValue()))
                .toList();
    }

    private static Optional<Voice> voice(Seen seen, Optional<Texts> action) {
        var state = seen.state();
        return state.components().entrySet().stream()
                .findFirst()
                .flatMap(hurt -> state.startedAt()
                        .map(Occurred::at)
                        .map(from -> new Voice(
                                symptom(seen, hurt, false),
                                symptom(seen, hurt, true),
                                from,
                                state.stage(),
                                action,
                                state.resolvedAt(),
                                state.stage().isOpen() ? state.nextPromise() : Optional.empty())));
    }

    private static Texts symptom(Seen seen, Map.Entry<ComponentId, Hurt> hurt, boolean past) {
        var component = Optional.ofNullable(seen.components().get(hurt.getKey()));
        var effect = hurt.getValue().effect();
        return component
                .flatMap(known -> hurt.getValue()
                        .symptom()
                        .flatMap(known::symptom)
                        .map(symptom -> past ? symptom.pastOf(known.names()) : symptom.presentOf(known.names())))
                .orElseGet(() -> generic(
                        effect,
                        component.map(known -> known.names()).orElse(seen.of().title()),
                        past));
    }

    private static Texts generic(Effect effect, Texts named, boolean past) {
        return past ? effect.genericPast(named) : effect.genericPresent(named);
    }
}
