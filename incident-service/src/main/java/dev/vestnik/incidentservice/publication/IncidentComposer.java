package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Hurt;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.statuspage.document.Impact;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.IncidentFacts;
import dev.vestnik.statuspage.document.PublicDocument;
import dev.vestnik.templates.Symptom;
import dev.vestnik.templates.Texts;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the public document of an incident out of its timeline; nothing goes in but what has a place there. */
final class IncidentComposer {

    private final Timeline timeline;
    private final CaseState state;
    private final Map<ComponentId, Component> components;

    IncidentComposer(Timeline timeline, CaseState state, Map<ComponentId, Component> components) {
        this.timeline = timeline;
        this.state = state;
        this.components = components;
    }

    /** The document; empty as long as nobody meant to tell the world of it. */
    Optional<IncidentDocument> compose() {
        return Publicity.isAnnounced(timeline) ? Optional.of(document(timeline.of())) : Optional.empty();
    }

    private IncidentDocument document(Case of) {
        return new IncidentDocument(
                PublicDocument.FORMAT,
                of.id().toString(),
                of.ref(),
                of.drill(),
                titleOf(of),
                PublicLines.stageOf(state.stage()),
                impact(),
                facts(),
                state.components().keySet().stream()
                        .map(ComponentsComposer::idOf)
                        .toList(),
                new PublicLines(timeline).all(),
                Publicity.begun(timeline),
                Publicity.changed(timeline));
    }

    /** The frozen title; the number in place of a language in which a report brought none. */
    static Texts titleOf(Case of) {
        return of.title().isComplete()
                ? of.title()
                : Texts.of("Инцидент\u00a0" + of.ref(), "Incident\u00a0" + of.ref());
    }

    private Impact impact() {
        if (state.isFalseAlarm()) {
            return Impact.NONE;
        }
        return switch (state.severity()) {
            case Severity.SEV1 -> Impact.CRITICAL;
            case Severity.SEV2 -> Impact.MAJOR;
            case Severity.SEV3, Severity.SEV4 -> Impact.MINOR;
        };
    }

    private IncidentFacts facts() {
        return new IncidentFacts(
                symptoms(),
                Optional.empty(),
                state.startedAt().filter(Occurred::isKnown).map(Occurred::at).map(PublicLines::minute),
                state.startedAt().filter(Occurred::isApproximate).isPresent(),
                state.resolvedAt().map(PublicLines::minute),
                state.dataSafety().map(DataWords::of),
                state.stage().isOpen() ? state.nextPromise() : Optional.empty());
    }

    /** What customers see, or saw: a sentence for each symptom chosen, the hurt components first. */
    private Optional<Texts> symptoms() {
        var sentences = new LinkedHashSet<Texts>();
        state.components().entrySet().stream()
                .sorted(Comparator.comparing(hurt -> !hurt.getValue().isOpen()))
                .flatMap(hurt -> symptom(hurt.getKey(), hurt.getValue()))
                .forEach(sentences::add);
        return sentences.stream().reduce(Sentences::joined);
    }

    private Stream<Texts> symptom(ComponentId id, Hurt hurt) {
        return Stream.ofNullable(components.get(id))
                .flatMap(component -> hurt.symptom().flatMap(component::symptom).stream()
                        .map(symptom -> clause(symptom, hurt, component.names())))
                .map(Sentences::of);
    }

    private static Texts clause(Symptom symptom, Hurt hurt, Texts names) {
        return hurt.isOpen() ? symptom.presentOf(names) : symptom.pastOf(names);
    }
}
