package dev.vestnik.incidentservice.console.command;

import dev.vestnik.incidentservice.command.HandOverCard;
import dev.vestnik.incidentservice.command.HandOverCard.NowDoing;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.templates.Labels;
import dev.vestnik.templates.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A hand-over card as lines: what it is about, and what is known of it; nothing known is said too. */
public record CardView(String state, List<Topic> topics) {

    /** One question of the card with its answers. */
    public record Topic(String label, List<String> lines) {}

    static CardView of(HandOverCard card, Case of, Map<String, String> names, Visit visit, Instant now) {
        var times = visit.times(of.zone());
        var topics = new ArrayList<Topic>();
        topics.add(topic("notice", notice(card, times, visit, now), visit));
        topics.add(
                topic("approvals", card.approvals().stream().map(times::clock).toList(), visit));
        topics.add(topic("actions", actions(card.actions(), times, names, visit), visit));
        topics.add(topic("hypotheses", card.hypotheses(), visit));
        topics.add(topic("ruled-out", card.ruledOut(), visit));
        topics.add(topic("list", list(card, visit), visit));
        topics.add(topic("decisions", card.decisions(), visit));
        card.news().stream()
                .map(item -> topic("news." + item.topic(), List.of(visit.text(item.words())), visit))
                .forEach(topics::add);
        return new CardView(visit.text(card.state()), topics);
    }

    private static Topic topic(String key, List<String> lines, Visit visit) {
        return new Topic(
                visit.say("command.card." + key), lines.isEmpty() ? List.of(visit.say("command.card.none")) : lines);
    }

    private static List<String> notice(HandOverCard card, Times times, Visit visit, Instant now) {
        return card
                .notice()
                .map(last -> visit.say(
                                "quoted",
                                visit.text(Labels.noticeKind(last.kind().name())))
                        + ", " + times.standAlone(last.sentAt(), now)
                        + last.nextBy()
                                .map(by -> "; " + visit.say("promise.by", times.clock(by)))
                                .orElse(""))
                .stream()
                .toList();
    }

    private static List<String> actions(List<NowDoing> actions, Times times, Map<String, String> names, Visit visit) {
        return actions.stream()
                .map(action -> action.words()
                        + action.owner()
                                .map(owner -> " · " + names.getOrDefault(owner, owner))
                                .orElse("")
                        + action.checkBack()
                                .map(at -> " · " + visit.say("command.check-at", times.clock(at)))
                                .orElse(""))
                .toList();
    }

    private static List<String> list(HandOverCard card, Visit visit) {
        return card
                .list()
                .map(status -> visit.say("list.now", status.count()) + " · "
                        + visit.say(status.isFinal() ? "command.list.final" : "command.list.grows"))
                .stream()
                .toList();
    }
}
