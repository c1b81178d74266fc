package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.affected.AffectedCustomer;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.incident.replay.Cue;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.notice.Notice;
import dev.vestnik.incidentservice.notice.Notices;
import dev.vestnik.incidentservice.notice.ReadBack;
import dev.vestnik.incidentservice.postmortem.Postmortem;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.ReviewStep;
import dev.vestnik.incidentservice.ticket.Tickets;
import dev.vestnik.templates.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What is done in the built-in incident through the same doors people use: somebody writes and is answered first, letters go to the sample company's
 * customers, for three of whom it does not work yet, credits are told of, and a review is approved by a second one. It is a drill: nothing of it leaves.
 */
@Component
class DemoCues {

    static final Actor MANAGER = new Actor(Actor.Kind.ENGINE, "demo", Role.HEAD_OF_SUPPORT);

    /** So many are told that it does not work for them yet. */
    static final int NOT_YET = 3;

    private static final Actor SECOND = new Actor(Actor.Kind.ENGINE, "demo-second", Role.HEAD_OF_SUPPORT);
    private static final String DAY = "2026-03-12T";
    private static final int DAYS_TO_ACT = 14;

    private final Components components;
    private final AffectedLists lists;
    private final Tickets tickets;
    private final Notices notices;
    private final DemoCredits credits;
    private final Postmortems reviews;
    private final Incidents incidents;

    DemoCues(
            Components components,
            AffectedLists lists,
            Tickets tickets,
            Notices notices,
            DemoCredits credits,
            Postmortems reviews,
            Incidents incidents) {
        this.credits = credits;
        this.components = components;
        this.lists = lists;
        this.tickets = tickets;
        this.notices = notices;
        this.reviews = reviews;
        this.incidents = incidents;
    }

    List<Cue> of(String component, Language language) {
        return List.of(
                at("11:09", this::wrote),
                at("11:12", of -> listed(of, component)),
                at("11:14", of -> sent(of, NoticeKind.FIRST)),
                at("11:38", of -> sent(of, NoticeKind.IDENTIFIED)),
                at("12:08", this::notYet),
                at("12:09", this::resolved),
                at("12:16", this::atLast),
                at("12:17", of -> sent(of, NoticeKind.RESOLVED)),
                at("12:20", of -> credits.byContract(of)),
                at("12:22", of -> sent(of, NoticeKind.FOLLOW_UP)),
                at("12:25", of -> credits.oneMore(of)),
                at("12:26", of -> sent(of, NoticeKind.COMPENSATION)),
                at("12:27", of -> written(of, language)),
                at("12:29", of -> reviewed(of, ReviewStep.APPROVE)),
                at("12:30", of -> reviewed(of, ReviewStep.PUBLISH)),
                at("12:31", of -> sent(of, NoticeKind.POSTMORTEM)));
    }

    private static Cue at(String time, Function<Case, Mono<Void>> act) {
        return new Cue(instant(time), act);
    }

    private static Instant instant(String time) {
        return Instant.parse(DAY + time + ":00Z");
    }

    /** Five minutes before somebody here reads it. */
    private Mono<Void> wrote(Case of) {
        return tickets.exercise(MANAGER, of, DemoTicket.at(instant("11:04"))).then();
    }

    private Mono<Void> listed(Case of, String component) {
        return components
                .byCode(component)
                .flatMap(found -> lists.addByComponents(MANAGER, of.id(), List.of(found.id())))
                .then();
    }

    private Mono<Void> sent(Case of, NoticeKind kind) {
        return notices.draft(MANAGER, of.id(), kind, Optional.empty())
                .flatMap(this::typed)
                .flatMap(notice -> notices.send(MANAGER, notice.id(), ReadBack.none()))
                .then();
    }

    /** The letter to those for whom it does not work yet goes with it. */
    private Mono<Void> resolved(Case of) {
        return notices.draft(MANAGER, of.id(), NoticeKind.NOT_FOR_YOU, Optional.empty())
                .flatMap(this::typed)
                .then(Mono.defer(() -> sent(of, NoticeKind.RESOLVED)));
    }

    private Mono<Notice> typed(Notice draft) {
        return notices.edit(MANAGER, draft.id(), draft.version(), DemoLetters.typed(draft.fields()));
    }

    private Mono<Void> notYet(Case of) {
        return lists.page(of.id(), "", NOT_YET)
                .map(AffectedCustomer::externalId)
                .collect(Collectors.joining(" "))
                .flatMap(ids -> lists.stillDown(MANAGER, of.id(), ids))
                .then();
    }

    private Mono<Void> atLast(Case of) {
        return lists.stillDown(of.id(), "", NOT_YET)
                .map(AffectedCustomer::externalId)
                .collect(Collectors.joining(" "))
                .flatMap(ids -> lists.restored(MANAGER, of.id(), ids, incidents.now(of)))
                .then();
    }

    private Mono<Void> written(Case of, Language language) {
        var due = LocalDate.ofInstant(incidents.now(of), of.zone()).plusDays(DAYS_TO_ACT);
        return reviews.start(MANAGER, of.id())
                .map(Postmortem::version)
                .flatMap(version -> reviews.edit(MANAGER, of.id(), version, DemoReview.in(language, due)))
                .then(Mono.defer(() -> reviews.take(MANAGER, of.id(), ReviewStep.SUBMIT, Optional.empty())))
                .then();
    }

    private Mono<Void> reviewed(Case of, ReviewStep step) {
        return reviews.take(SECOND, of.id(), step, Optional.empty()).then();
    }
}
