package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Effect;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What hurts and what no longer does (C.3, impact span), entry by entry: a recovery that names no component ends all, a partial one only what it lists.
 *
 * @param components those ever named as hurt, in that order
 * @param unnamed the harm for which nobody named a component
 */
record Hurts(Map<ComponentId, Hurt> components, Optional<Hurt> unnamed) {

    static final Hurts NONE = new Hurts(Map.of(), Optional.empty());

    Hurts {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    boolean anyOpen() {
        return components.values().stream().anyMatch(Hurt::isOpen)
                || unnamed.filter(Hurt::isOpen).isPresent();
    }

    Hurts after(Entry entry) {
        return switch (entry.fact()) {
            case Impact impact -> after(entry, impact);
            case Recovery recovery -> after(entry, recovery);
            case Handling handling -> after(entry, handling);
            case Response _, Diagnosis _, Repair _, Telling _, Promise _ -> this;
            case Audience _, Support _, Planned _, Review _ -> this;
        };
    }

    private Hurts after(Entry entry, Impact impact) {
        return switch (impact) {
            case Impact.ImpactStarted started -> started(entry, started);
            case Impact.Trigger _, Impact.Detected _, Impact.FirstComplaint _ -> this;
            case Impact.SeverityChanged _, Impact.ScopeChanged _, Impact.ExternalEvent _ -> this;
        };
    }

    private Hurts after(Entry entry, Recovery recovery) {
        return switch (recovery) {
            case Recovery.PartialRestore(var restored) -> endListed(entry, restored);
            case Recovery.Mitigated(var named) -> end(entry, named);
            case Recovery.Resolved(var named, var _) -> end(entry, named);
            case Recovery.Reopened(var named) -> again(entry, named);
        };
    }

    /** A false alarm hurt nobody; a merged case goes on at its parent. */
    private Hurts after(Entry entry, Handling handling) {
        return switch (handling) {
            case Handling.FalseAlarm _, Handling.Merged _ -> end(entry, List.of());
            case Handling.Closed _, Handling.StageSetBack _, Handling.Noted _ -> this;
            case Handling.Todo _, Handling.Withdrawn _, Handling.Redacted _ -> this;
        };
    }

    private Hurts started(Entry entry, Impact.ImpactStarted started) {
        var fresh = new Hurt(entry.line().occurred(), started.effect(), started.symptom(), Optional.empty());
        UnaryOperator<Hurt> change = known -> known.again(fresh.since()).now(started.effect(), started.symptom());
        if (started.components().isEmpty()) {
            return new Hurts(components, Optional.of(unnamed.map(change).orElse(fresh)));
        }
        return put(started.components(), fresh, change);
    }

    private Hurts end(Entry entry, List<ComponentId> named) {
        if (named.isEmpty()) {
            return endListed(entry, components.keySet()).endUnnamed(entry);
        }
        var rest = named.stream().anyMatch(component -> !components.containsKey(component));
        return rest ? endListed(entry, named).endUnnamed(entry) : endListed(entry, named);
    }

    private Hurts endListed(Entry entry, Collection<ComponentId> named) {
        var changed = new LinkedHashMap<>(components);
        named.forEach(component -> changed.computeIfPresent(component, (_, hurt) -> hurt.ended(entry.at())));
        return new Hurts(changed, unnamed);
    }

    private Hurts endUnnamed(Entry entry) {
        return new Hurts(components, unnamed.map(hurt -> hurt.ended(entry.at())));
    }

    private Hurts again(Entry entry, List<ComponentId> named) {
        var since = entry.line().occurred();
        var effect = unnamed.map(Hurt::effect).orElse(Effect.DOWN);
        var fresh = new Hurt(since, effect, Optional.empty(), Optional.empty());
        if (!named.isEmpty()) {
            return put(named, fresh, known -> known.again(since));
        }
        var rest = components.isEmpty() ? Optional.of(unnamed.orElse(fresh)) : unnamed;
        return put(components.keySet(), fresh, known -> known.again(since))
                .withUnnamed(rest.map(known -> known.again(since)));
    }

    private Hurts withUnnamed(Optional<Hurt> other) {
        return new Hurts(components, other);
    }

    private Hurts put(Collection<ComponentId> named, Hurt fresh, UnaryOperator<Hurt> change) {
        var changed = new LinkedHashMap<>(components);
        named.forEach(component -> changed.merge(component, fresh, (known, _) -> change.apply(known)));
        return new Hurts(changed, unnamed);
    }
}
