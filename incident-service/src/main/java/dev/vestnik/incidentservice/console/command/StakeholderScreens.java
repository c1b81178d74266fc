package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.console.home.NextPromise;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.stakeholder.StakeholderNews;
import dev.vestnik.incidentservice.stakeholder.WhoKnows;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers who inside knows of a case and who does not. */
@Component
class StakeholderScreens {

    private final Incidents incidents;
    private final WhoKnows whoKnows;

    StakeholderScreens(Incidents incidents, WhoKnows whoKnows) {
        this.incidents = incidents;
        this.whoKnows = whoKnows;
    }

    /** One who must know; {@code toldAt} is empty while they do not, {@code letter} says how a letter to them stands. */
    public record ToldRow(String id, String name, String contact, String letter, String toldAt) {}

    /** Who inside knows and who does not. */
    Mono<Map<String, Object>> list(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> Mono.zip(incidents.timeline(of.id()), whoKnows.of(of)))
                .map(read -> {
                    var model = CaseHead.of(read.getT1());
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
