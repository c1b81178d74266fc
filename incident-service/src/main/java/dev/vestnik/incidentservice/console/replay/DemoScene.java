package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Diagnosis;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Impact;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Planned;
import dev.vestnik.incidentservice.incident.timeline.Promise;
import dev.vestnik.incidentservice.incident.timeline.Recovery;
import dev.vestnik.incidentservice.incident.timeline.Repair;
import dev.vestnik.incidentservice.incident.timeline.Response;
import dev.vestnik.incidentservice.incident.timeline.Review;
import dev.vestnik.incidentservice.incident.timeline.Source;
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import java.util.Comparator;
import java.util.Optional;

/** How far the built-in incident has got, in its order; each has a sentence in the guide beside the play. */
enum DemoScene {
    BROKEN,
    WROTE,
    LISTED,
    FIRST,
    CAUSE,
    IDENTIFIED,
    PARTLY,
    BACK,
    NOT_YET,
    RESOLVED,
    ALL_BACK,
    CREDITED,
    FOLLOW_UP,
    LATE_CREDIT,
    REVIEWED,
    PUBLISHED,
    OVER;

    /** Lines of the built-in incident's file say so in their reference. */
    private static final String OF_THE_FILE = "demo#";

    /** Empty for a case that is not the built-in incident. */
    static Optional<DemoScene> of(Timeline timeline) {
        return isDemo(timeline)
                ? timeline.effective().stream()
                        .flatMap(entry -> of(entry).stream())
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static boolean isDemo(Timeline timeline) {
        return timeline.of().drill()
                && timeline.entries().stream()
                        .flatMap(entry -> entry.line().sourceRef().stream())
                        .anyMatch(ref -> ref.startsWith(OF_THE_FILE));
    }

    boolean isPast(DemoScene scene) {
        return compareTo(scene) >= 0;
    }

    private static Optional<DemoScene> of(Entry entry) {
        return switch (entry.fact()) {
            case Impact.ImpactStarted _ -> Optional.of(BROKEN);
            case Impact.FirstComplaint _ when entry.line().source() == Source.TICKET -> Optional.of(WROTE);
            case Audience.StillDown down -> Optional.of(down.count() > 0 ? NOT_YET : ALL_BACK);
            case Audience _ -> Optional.of(LISTED);
            case Diagnosis.CauseFound _ -> Optional.of(CAUSE);
            case Recovery.PartialRestore _ -> Optional.of(PARTLY);
            case Recovery _ -> Optional.of(BACK);
            case Support.CompensationGranted _ -> Optional.of(CREDITED);
            case Telling.NoticeSent sent -> of(sent.kind());
            case Review.PostmortemPublished _ -> Optional.of(PUBLISHED);
            case Review _ -> Optional.of(REVIEWED);
            case Impact _, Diagnosis _, Support _, Telling _, Response _ -> Optional.empty();
            case Repair _, Promise _, Handling _, Planned _ -> Optional.empty();
        };
    }

    private static Optional<DemoScene> of(NoticeKind kind) {
        return switch (kind) {
            case FIRST -> Optional.of(FIRST);
            case IDENTIFIED -> Optional.of(IDENTIFIED);
            case RESOLVED -> Optional.of(RESOLVED);
            case FOLLOW_UP -> Optional.of(FOLLOW_UP);
            case COMPENSATION -> Optional.of(LATE_CREDIT);
            case POSTMORTEM -> Optional.of(OVER);
            case FIRST_IDENTIFIED, STILL_WORKING, ETA_CHANGED, SCOPE_CHANGED, MONITORING -> Optional.empty();
            case FALSE_ALARM, CORRECTION, UPDATE, DIRECT, NOT_FOR_YOU -> Optional.empty();
        };
    }
}
