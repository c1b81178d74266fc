package dev.vestnik.statuspage.page;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.PostmortemDocument;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.statuspage.front.Edition;
import dev.vestnik.templates.Labels;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One edition in one language, of what is real or of the exercises. */
record Reading(Edition edition, Language language, boolean drill) {

    private static final SiteDocument UNNAMED =
            new SiteDocument(Texts.of("Статус сервисов", "Service status"), ZoneId.of("UTC"), Language.RU, "");

    SiteDocument site() {
        return edition.documents().site().orElse(UNNAMED);
    }

    Wording words() {
        return Wording.of(language);
    }

    PageTimes times() {
        return new PageTimes(language, site().zone());
    }

    Instant now() {
        return edition.now();
    }

    /** Now, as the incident tells time: an exercise that plays an old story stands where the story stands. */
    Instant now(IncidentDocument incident) {
        return incident.drill() || !incident.stage().isOpen() ? incident.updatedAt() : now();
    }

    /** How long it has lasted since then, or lasted; empty when the times contradict each other. */
    Optional<Duration> lengthOf(IncidentDocument incident, Instant since) {
        var until = incident.facts().resolvedAt().orElseGet(() -> now(incident));
        return Optional.of(Duration.between(since, until)).filter(length -> !length.isNegative());
    }

    /** The stage in the words of the letters. */
    String stage(Stage stage) {
        return text(Labels.stage(stage.name()));
    }

    List<IncidentDocument> incidents() {
        return edition.documents().incidents(drill);
    }

    /** The review of that incident, when it is published. */
    Optional<PostmortemDocument> postmortem(IncidentDocument incident) {
        return edition.documents().postmortem(incident.ref(), drill);
    }

    List<ComponentsDocument.Component> components() {
        return edition.documents()
                .components()
                .map(ComponentsDocument::components)
                .orElse(List.of());
    }

    Optional<ComponentsDocument.Component> component(String id) {
        return components().stream()
                .filter(component -> component.id().equals(id))
                .findFirst();
    }

    /** Its state; during an exercise, what the exercise says of it. */
    ComponentState stateOf(ComponentsDocument.Component component) {
        return drill
                ? incidents().stream()
                        .filter(incident -> incident.stage().isOpen())
                        .filter(incident -> incident.components().contains(component.id()))
                        .map(Reading::stateBy)
                        .reduce(ComponentState.OPERATIONAL, ComponentState::worst)
                : component.state();
    }

    static ComponentState stateBy(IncidentDocument incident) {
        return switch (incident.impact()) {
            case NONE -> ComponentState.OPERATIONAL;
            case MINOR -> ComponentState.DEGRADED;
            case MAJOR -> ComponentState.PARTIAL;
            case CRITICAL -> ComponentState.MAJOR;
        };
    }

    /** The text in this language, else in any: a page with one foreign line is better than none. */
    String text(Texts texts) {
        return texts.find(language)
                .or(() -> Languages.required().stream()
                        .flatMap(other -> texts.find(other).stream())
                        .findFirst())
                .orElse("");
    }

    /** The path of a page in this language. */
    String path(String rest) {
        return path(language, rest);
    }

    String path(Language in, String rest) {
        return (drill ? "/drill/" : "/") + in.tag() + "/" + rest;
    }
}
