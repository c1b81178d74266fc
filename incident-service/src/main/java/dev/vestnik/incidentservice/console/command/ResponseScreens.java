package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.command.CaseOwner;
import dev.vestnik.incidentservice.command.ComponentOwners;
import dev.vestnik.incidentservice.command.CurrentAction;
import dev.vestnik.incidentservice.command.CurrentActions;
import dev.vestnik.incidentservice.command.Owner;
import dev.vestnik.incidentservice.component.Component;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.console.home.NextPromise;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.stakeholder.StakeholderNews;
import dev.vestnik.incidentservice.stakeholder.WhoKnows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Gathers what the parts of a room about actions, owners and those inside show. */
@org.springframework.stereotype.Component
class ResponseScreens {

    private static final int ENDED = 3;

    private final Incidents incidents;
    private final CurrentActions actions;
    private final ComponentOwners owners;
    private final WhoKnows whoKnows;
    private final Components components;
    private final People people;

    ResponseScreens(
            Incidents incidents,
            CurrentActions actions,
            ComponentOwners owners,
            WhoKnows whoKnows,
            Components components,
            People people) {
        this.incidents = incidents;
        this.actions = actions;
        this.owners = owners;
        this.whoKnows = whoKnows;
        this.components = components;
        this.people = people;
    }

    /** Something that is done, its owner, and when to ask; {@code check} counts down. */
    public record ActionRow(
            String id, String words, String owner, String since, NextPromise check, boolean running, String state) {}

    /** A component and who answers for it; {@code refused} are those who did not. */
    public record OwnerRow(
            String code, String component, String owner, String state, String since, List<String> refused) {}

    /** One who must know; {@code toldAt} is empty while they do not, {@code letter} says how a letter to them stands. */
    public record ToldRow(String id, String name, String contact, String letter, String toldAt) {}

    /** The frame of the cards, with the forms. */
    Mono<Map<String, Object>> card(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(incidents.timeline(of.id()), colleagues(visit)))
                .map(read -> {
                    var model = head(read.getT1());
                    model.put("colleagues", read.getT2());
                    return model;
                });
    }

    private Mono<List<CommandScreens.Colleague>> colleagues(Visit visit) {
        return people.present()
                .filter(person -> person.role().may(Permission.READ))
                .map(person -> CommandScreens.Colleague.of(person, visit))
                .collectList();
    }

    private Map<String, Object> head(Timeline timeline) {
        var model = new HashMap<String, Object>();
        model.put("ref", timeline.of().ref());
        model.put("over", CaseState.of(timeline).isOver());
        return model;
    }

    /** What is being done. */
    Mono<Map<String, Object>> actions(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of ->
                        Mono.zip(incidents.timeline(of.id()), actions.of(of).collectList(), people.names()))
                .map(read -> {
                    var model = head(read.getT1());
                    var of = read.getT1().of();
                    var rows = read.getT2().stream()
                            .map(action -> row(action, of, read.getT3(), visit))
                            .toList();
                    model.put(
                            "running", rows.stream().filter(ActionRow::running).toList());
                    model.put(
                            "ended",
                            rows.stream()
                                    .filter(row -> !row.running())
                                    .limit(ENDED)
                                    .toList());
                    return model;
                });
    }

    /** The same with a fresh form: what was typed has been taken. */
    Mono<Map<String, Object>> begun(Visit visit, String ref) {
        return Mono.zip(actions(visit, ref), colleagues(visit)).map(read -> {
            var model = read.getT1();
            model.put("colleagues", read.getT2());
            model.put("taken", true);
            return model;
        });
    }

    private ActionRow row(CurrentAction action, Case of, Map<String, String> names, Visit visit) {
        var now = incidents.now(of);
        var promise = NextPromise.of(action.checkAt(), of, now, visit);
        var words = visit.say("command.check-at", visit.times(of.zone()).clock(action.checkAt()));
        var check = new NextPromise(words, promise.state(), promise.runs(), promise.untilMillis(), promise.speed());
        return new ActionRow(
                action.id().toString(),
                action.words(),
                name(action.owner(), names),
                "%tR".formatted(action.startedAt().atZone(of.zone())),
                check,
                action.isRunning(),
                visit.say("command.action." + action.state()));
    }

    private static String name(Owner owner, Map<String, String> names) {
        return names.getOrDefault(owner.key(), owner.key());
    }

    /** Who answers for what is hurt. */
    Mono<Map<String, Object>> owners(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(incidents.timeline(of.id()), owners.of(of), components.byId(), people.names()))
                .map(read -> {
                    var model = head(read.getT1());
                    model.put("owners", rows(read.getT1(), read.getT2(), read.getT3(), read.getT4(), visit));
                    return model;
                });
    }

    private static List<OwnerRow> rows(
            Timeline timeline,
            List<CaseOwner> asked,
            Map<ComponentId, Component> components,
            Map<String, String> names,
            Visit visit) {
        return CaseState.of(timeline).components().keySet().stream()
                .flatMap(id -> Optional.ofNullable(components.get(id)).stream())
                .map(component -> row(
                        component,
                        asked.stream()
                                .filter(one -> one.component().equals(component.id()))
                                .toList(),
                        timeline.of(),
                        names,
                        visit))
                .toList();
    }

    private static OwnerRow row(
            Component component, List<CaseOwner> asked, Case of, Map<String, String> names, Visit visit) {
        var now = asked.stream().filter(CaseOwner::isNow).findFirst();
        return new OwnerRow(
                component.code(),
                visit.text(component.names()),
                now.map(one -> name(one.owner(), names)).orElse(""),
                now.map(one -> one.state().name()).orElse("NOBODY"),
                now.map(one -> "%tR"
                                .formatted(
                                        one.answeredAt().orElse(one.askedAt()).atZone(of.zone())))
                        .orElse(""),
                asked.stream()
                        .filter(one -> one.state() == CaseOwner.State.DECLINED)
                        .map(one -> name(one.owner(), names) + (one.why().isBlank() ? "" : ": " + one.why()))
                        .toList());
    }

    /** The form in which an owner is named: the first, another, or the next after "not ours". */
    Mono<Map<String, Object>> ownerForm(Visit visit, String ref, String code, boolean declines) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(incidents.timeline(of.id()), components.byCode(code), colleagues(visit)))
                .map(read -> {
                    var model = head(read.getT1());
                    model.put("code", code);
                    model.put("component", visit.text(read.getT2().names()));
                    model.put("colleagues", read.getT3());
                    model.put("declines", declines);
                    return model;
                });
    }

    /** Who inside knows and who does not. */
    Mono<Map<String, Object>> stakeholders(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(incidents.timeline(of.id()), whoKnows.of(of)))
                .map(read -> {
                    var model = head(read.getT1());
                    var of = read.getT1().of();
                    var news = read.getT2();
                    model.put(
                            "told",
                            news.each().stream().map(one -> row(one, of, visit)).toList());
                    model.put("writable", news.toBeWritten().size());
                    model.put("complete", news.isComplete());
                    if (!news.isComplete()) {
                        news.by().ifPresent(by -> model.put("by", NextPromise.of(by, of, incidents.now(of), visit)));
                    }
                    return model;
                });
    }

    private static ToldRow row(StakeholderNews.One one, Case of, Visit visit) {
        return new ToldRow(
                one.who().id().toString(),
                one.who().name(),
                one.who().contact().isEmpty() ? one.who().email() : one.who().contact(),
                one.letter()
                        .map(letter -> visit.say("command.letter." + letter))
                        .orElse(""),
                one.toldAt().map(at -> "%tR".formatted(at.atZone(of.zone()))).orElse(""));
    }
}
