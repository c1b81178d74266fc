package dev.vestnik.statuspage.page;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.document.ComponentsDocument;
import dev.vestnik.statuspage.document.ComponentsDocument.Component;
import dev.vestnik.statuspage.document.IncidentDocument;
import dev.vestnik.statuspage.document.MaintenanceDocument;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says how everything is now. */
final class CurrentViews {

    private static final Duration RECENT = Duration.ofDays(14);
    private static final int NAMED = 3;

    private final Reading reading;
    private final Wording words;

    CurrentViews(Reading reading) {
        this.reading = reading;
        this.words = reading.words();
    }

    CurrentView view() {
        var incidents = new IncidentViews(reading);
        var hero = hero();
        return new CurrentView(
                Frames.of(reading, words.say("title.current"), "", hero.state()),
                hero,
                open().map(incidents::of).toList(),
                groups(),
                planned(),
                past());
    }

    /** The worst of all components and of every open incident. */
    ComponentState overall() {
        var components = reading.components().stream().map(reading::stateOf);
        return Stream.concat(components, open().map(Reading::stateBy))
                .reduce(ComponentState.OPERATIONAL, ComponentState::worst);
    }

    private Stream<IncidentDocument> open() {
        return reading.incidents().stream().filter(incident -> incident.stage().isOpen());
    }

    private CurrentView.Hero hero() {
        if (!reading.drill()
                && reading.edition().documents().components().isEmpty()
                && reading.incidents().isEmpty()) {
            return new CurrentView.Hero(
                    "UNKNOWN", words.say("overall.unpublished"), words.say("unpublished.detail"), "");
        }
        var state = overall();
        var headline = state == ComponentState.MAJOR && !isAllDown() ? "overall.MAJOR.some" : "overall." + state;
        return new CurrentView.Hero(state.name(), words.say(headline), detail(state), checked());
    }

    private boolean isAllDown() {
        return !reading.components().isEmpty()
                && reading.components().stream().allMatch(each -> reading.stateOf(each) == ComponentState.MAJOR);
    }

    private String detail(ComponentState overall) {
        var hit = reading.components().stream()
                .filter(component -> reading.stateOf(component) != ComponentState.OPERATIONAL)
                .sorted(Comparator.comparing(reading::stateOf).reversed())
                .toList();
        if (hit.isEmpty()) {
            return overall == ComponentState.OPERATIONAL ? words.say("detail.well") : "";
        }
        var named = hit.stream().limit(NAMED).map(this::sentence).collect(Collectors.joining("; "));
        var more = hit.size() > NAMED ? words.say("detail.more", hit.size() - NAMED) : "";
        var rest = hit.size() < reading.components().size() ? " " + words.say("detail.rest") : "";
        return named + more + "." + rest;
    }

    private String sentence(Component component) {
        return reading.text(component.name())
                + words.say("dash")
                + words.say("state." + reading.stateOf(component))
                        .toLowerCase(reading.language().locale());
    }

    private String checked() {
        return reading.edition().stale()
                ? ""
                : words.say(
                        "checked",
                        reading.times().near(reading.now(), reading.now()).text());
    }

    private List<CurrentView.Group> groups() {
        var groups = reading.edition()
                .documents()
                .components()
                .map(ComponentsDocument::groups)
                .orElse(List.of());
        var known = groups.stream().map(ComponentsDocument.Group::id).toList();
        var views = new ArrayList<CurrentView.Group>();
        groups.stream()
                .sorted(Comparator.comparingInt(ComponentsDocument.Group::position))
                .map(group -> group(reading.text(group.name()), Optional.of(group.id())))
                .forEach(views::add);
        views.add(new CurrentView.Group(
                "",
                rows(reading.components().stream()
                        .filter(each -> each.group().filter(known::contains).isEmpty()))));
        return views.stream().filter(group -> !group.rows().isEmpty()).toList();
    }

    private CurrentView.Group group(String name, Optional<String> id) {
        return new CurrentView.Group(
                name,
                rows(reading.components().stream().filter(each -> each.group().equals(id))));
    }

    private List<CurrentView.Row> rows(Stream<Component> components) {
        return components
                .sorted(Comparator.comparingInt(Component::position).thenComparing(Component::id))
                .map(this::row)
                .toList();
    }

    private CurrentView.Row row(Component component) {
        var state = reading.stateOf(component);
        var name = reading.text(component.name());
        var region = component.region().map(reading::text).filter(it -> !says(name, it));
        return new CurrentView.Row(name, region.orElse(""), state.name(), words.say("state." + state));
    }

    private boolean says(String name, String region) {
        var locale = reading.language().locale();
        return name.toLowerCase(locale).contains(region.toLowerCase(locale));
    }

    private List<CurrentView.Planned> planned() {
        return reading.edition().documents().maintenances(reading.drill()).stream()
                .filter(CurrentViews::isAhead)
                .map(this::planned)
                .toList();
    }

    private static boolean isAhead(MaintenanceDocument maintenance) {
        return switch (maintenance.phase()) {
            case SCHEDULED, IN_PROGRESS, VERIFYING -> true;
            case COMPLETED, CANCELLED -> false;
        };
    }

    private CurrentView.Planned planned(MaintenanceDocument maintenance) {
        var names = maintenance.components().stream()
                .flatMap(id -> reading.component(id).stream())
                .map(component -> reading.text(component.name()))
                .collect(Collectors.joining(", "));
        return new CurrentView.Planned(
                reading.text(maintenance.title()),
                maintenance.phase() != MaintenanceDocument.Phase.SCHEDULED,
                reading.times().span(maintenance.from(), maintenance.until(), reading.now()),
                maintenance.effect().map(reading::text).orElse(""),
                names);
    }

    private List<HistoryView.Line> past() {
        var since = reading.now().minus(RECENT);
        var history = new HistoryViews(reading);
        return reading.incidents().stream()
                .filter(incident -> !incident.stage().isOpen())
                .filter(incident -> incident.facts()
                        .resolvedAt()
                        .orElse(incident.updatedAt())
                        .isAfter(since))
                .limit(5)
                .map(history::line)
                .toList();
    }
}
