package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.command.CurrentAction;
import dev.vestnik.incidentservice.command.CurrentActions;
import dev.vestnik.incidentservice.command.ToldActions;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.console.home.NextPromise;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what is being done about a case, and the forms beside it. */
@Component
class ActionScreens {

    private static final int ENDED = 3;

    private final Incidents incidents;
    private final CurrentActions actions;
    private final Colleagues colleagues;
    private final People people;

    ActionScreens(Incidents incidents, CurrentActions actions, Colleagues colleagues, People people) {
        this.incidents = incidents;
        this.actions = actions;
        this.colleagues = colleagues;
        this.people = people;
    }

    /** Something that is done, its owner, and when to ask; {@code check} counts down. */
    public record ActionRow(
            String id, String words, String owner, String since, NextPromise check, boolean running, String state) {}

    /** Something a line says is done. */
    public record ToldRow(String words, String at) {}

    /** The frame of the cards, with the forms. */
    Mono<Map<String, Object>> card(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(incidents.timeline(of.id()), colleagues.all(visit)))
                .map(read -> {
                    var model = CaseHead.of(read.getT1());
                    model.put("colleagues", read.getT2());
                    return model;
                });
    }

    /** What is being done. */
    Mono<Map<String, Object>> actions(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of ->
                        Mono.zip(incidents.timeline(of.id()), actions.of(of).collectList(), people.names()))
                .map(read -> {
                    var model = CaseHead.of(read.getT1());
                    var of = read.getT1().of();
                    var rows = read.getT2().stream()
                            .map(action -> row(action, of, read.getT3(), visit))
                            .toList();
                    model.put(
                            "running", rows.stream().filter(ActionRow::running).toList());
                    model.put("told", told(read.getT1()));
                    model.put(
                            "ended",
                            rows.stream()
                                    .filter(row -> !row.running())
                                    .limit(ENDED)
                                    .toList());
                    return model;
                });
    }

    private static List<ToldRow> told(Timeline timeline) {
        return ToldActions.of(timeline).stream()
                .map(entry -> new ToldRow(
                        entry.line().text(),
                        "%tR".formatted(entry.at().atZone(timeline.of().zone()))))
                .toList();
    }

    /** The same with a fresh form: what was typed has been taken. */
    Mono<Map<String, Object>> begun(Visit visit, String ref) {
        return Mono.zip(actions(visit, ref), colleagues.all(visit)).map(read -> {
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
                names.getOrDefault(action.owner().key(), action.owner().key()),
                "%tR".formatted(action.startedAt().atZone(of.zone())),
                check,
                action.isRunning(),
                visit.say("command.action." + action.state()));
    }
}
