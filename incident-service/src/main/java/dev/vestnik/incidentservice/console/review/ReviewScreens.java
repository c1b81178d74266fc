package dev.vestnik.incidentservice.console.review;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.postmortem.Draft;
import dev.vestnik.incidentservice.postmortem.Postmortem;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.ReviewState;
import dev.vestnik.incidentservice.postmortem.ReviewView;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import dev.vestnik.templates.Stage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what the screens of a review show. */
@Component
class ReviewScreens {

    private static final Pattern ROW = Pattern.compile("(factor|action)s\\[(\\d{1,4})]");

    private final Incidents incidents;
    private final Postmortems postmortems;
    private final People people;
    private final String pageUrl;

    ReviewScreens(
            Incidents incidents,
            Postmortems postmortems,
            People people,
            @Value("${vestnik.page-url:http://localhost:8081}") String pageUrl) {
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.people = people;
        this.pageUrl = pageUrl;
    }

    /** A criterion that is not met yet, and the field it is about. */
    public record Unmet(String id, String words) {}

    /** The editor with what is kept; NOT_FOUND when no review was started. */
    Mono<Map<String, Object>> kept(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> postmortems.view(of.id()).map(view -> editor(visit, of, view, Optional.empty())));
    }

    /** The editor with what was typed, and why it was not taken. */
    Mono<Map<String, Object>> typed(Visit visit, String ref, Draft typed, Optional<Problem> refusal) {
        return incidents
                .require(ref)
                .flatMap(of -> postmortems
                        .viewOf(of.id(), typed)
                        .zipWith(namesFor(refusal))
                        .map(found -> withLastEdit(
                                editor(visit, of, found.getT1(), refusal),
                                visit,
                                of,
                                found.getT1().review().edited().filter(edit -> isAnothers(edit, visit, refusal)),
                                found.getT2())));
    }

    /** Asked for only where there is somebody to name. */
    private Mono<Map<String, String>> namesFor(Optional<Problem> refusal) {
        return refusal.isPresent() ? people.names() : Mono.just(Map.of());
    }

    private static boolean isAnothers(Postmortem.Deed edit, Visit visit, Optional<Problem> refusal) {
        return refusal.filter(no -> no.kind() == Problem.Kind.CONFLICT).isPresent()
                && !edit.by().equals(visit.actor().id());
    }

    /** Whose text stands there now, and since when by the clock of the case. */
    private Map<String, Object> withLastEdit(
            Map<String, Object> model,
            Visit visit,
            Case of,
            Optional<Postmortem.Deed> edited,
            Map<String, String> names) {
        edited.filter(edit -> names.containsKey(edit.by()))
                .map(edit -> visit.say("review.clash.by", names.getOrDefault(edit.by(), ""), at(edit, visit, of)))
                .ifPresent(words -> model.put("lastEdit", words));
        return model;
    }

    private String at(Postmortem.Deed edit, Visit visit, Case of) {
        return "%tT %s"
                .formatted(edit.at().atZone(of.zone()), visit.times(of.zone()).zoneLabel(incidents.now(of)));
    }

    private Map<String, Object> editor(Visit visit, Case of, ReviewView view, Optional<Problem> refusal) {
        var review = view.review();
        var model = head(visit, of, review);
        var draft = review.draft();
        model.put("editor", EditorView.of(draft, visit));
        model.put("facts", FactLine.of(view.facts(), visit, of.zone(), incidents.now(of)));
        model.put("zone", visit.times(of.zone()).zoneLabel(incidents.now(of)));
        model.put("remarks", RemarkLine.byField(draft, view.remarks(), visit));
        model.put("unmet", unmet(view, visit));
        model.put("faults", faults(refusal, visit));
        refusal.ifPresent(no -> model.put("refused", visit.text(no.sentenceBesideForm())));
        model.put("preview", Preview.of(view.published()));
        return model;
    }

    private Map<String, Object> head(Visit visit, Case of, Postmortem review) {
        var model = new HashMap<String, Object>();
        model.put("ref", of.ref());
        model.put("drill", of.drill());
        model.put("incident", visit.text(of.title()));
        model.put("version", review.version());
        model.put("state", review.state().name());
        model.put("stateWords", visit.text(review.state().label()));
        model.put("editable", review.state().isEditable() && visit.may(Permission.WRITE_REVIEWS));
        model.put("mine", review.writers().contains(visit.actor().id()));
        model.put(
                "page",
                "%s%s/%s/i/%s/postmortem".formatted(pageUrl, of.drill() ? "/drill" : "", visit.language(), of.ref()));
        return model;
    }

    private static List<Unmet> unmet(ReviewView view, Visit visit) {
        return view.review().state().isEditable()
                ? view.unmet().stream()
                        .map(error -> new Unmet(
                                RemarkLine.idOf(error.field()),
                                name(error.field(), visit) + ": " + visit.text(error.message())))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** «Что произошло, Русский» for {@code customer.whatHappened.ru}, «Условие 2, Что именно» for {@code factors[1].description}. */
    private static String name(String field, Visit visit) {
        var language = field.matches(".*\\.(ru|en)$") ? field.substring(field.length() - 2) : "";
        var plain = field.replaceFirst("\\.(ru|en)$", "").replaceAll("\\[\\d+]", "");
        return row(field, visit)
                + visit.words().find("review." + plain).orElse(plain)
                + (language.isEmpty() ? "" : ", " + visit.say("language." + language));
    }

    private static String row(String field, Visit visit) {
        var row = ROW.matcher(field);
        return row.lookingAt() ? visit.say("review." + row.group(1), Integer.parseInt(row.group(2)) + 1) + ", " : "";
    }

    private static Map<String, String> faults(Optional<Problem> refusal, Visit visit) {
        var faults = new LinkedHashMap<String, String>();
        for (FieldError error : refusal.map(Problem::fields).orElse(List.of())) {
            faults.merge(
                    RemarkLine.idOf(error.field()), visit.text(error.message()), (one, other) -> one + " " + other);
        }
        return faults;
    }

    /** What stands in the room: the state of the review, or the offer to start one. */
    Mono<Map<String, Object>> card(Visit visit, String ref) {
        return incidents
                .require(ref)
                .flatMap(of -> postmortems
                        .find(of.id())
                        .map(review -> head(visit, of, review))
                        .switchIfEmpty(Mono.defer(() -> offer(visit, of))));
    }

    private Mono<Map<String, Object>> offer(Visit visit, Case of) {
        return incidents.timeline(of.id()).map(timeline -> offer(visit, timeline));
    }

    private static Map<String, Object> offer(Visit visit, Timeline timeline) {
        var resolved = CaseState.of(timeline).stage() == Stage.RESOLVED;
        return new HashMap<>(Map.of(
                "ref",
                timeline.of().ref(),
                "state",
                ReviewState.DUE.name(),
                "offered",
                resolved && visit.may(Permission.WRITE_REVIEWS)));
    }
}
