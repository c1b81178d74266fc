package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.CaseState;
import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import dev.vestnik.statuspage.document.Precision;
import dev.vestnik.statuspage.document.PublicEntry;
import dev.vestnik.statuspage.document.Stage;
import dev.vestnik.templates.Labels;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The lines of a timeline that the world may read (C.4): public ones, in their public words alone. One without words in both
 * languages shows nothing but the stage it brought.
 */
final class PublicLines {

    private final Timeline timeline;
    private final Map<EntryId, Entry> byId;

    PublicLines(Timeline timeline) {
        this.timeline = timeline;
        this.byId = timeline.entries().stream().collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    /** In the order in which they happened. */
    List<PublicEntry> all() {
        var effective = timeline.effective();
        var lines = new ArrayList<PublicEntry>();
        var before = Optional.<Stage>empty();
        for (int count = 1; count <= effective.size(); count++) {
            var stage = Optional.of(stageAfter(effective.subList(0, count)));
            lineOf(effective.get(count - 1), stage.equals(before) ? Optional.empty() : stage)
                    .ifPresent(lines::add);
            before = stage;
        }
        return lines;
    }

    private Stage stageAfter(List<Entry> entries) {
        return stageOf(CaseState.of(new Timeline(timeline.of(), entries)).stage());
    }

    static Stage stageOf(dev.vestnik.templates.Stage stage) {
        return switch (stage) {
            case INVESTIGATING -> Stage.INVESTIGATING;
            case IDENTIFIED -> Stage.IDENTIFIED;
            case MONITORING -> Stage.MONITORING;
            case RESOLVED -> Stage.RESOLVED;
            case FALSE_ALARM -> Stage.FALSE_ALARM;
            case MERGED -> Stage.MERGED;
        };
    }

    private Optional<PublicEntry> lineOf(Entry entry, Optional<Stage> stage) {
        if (!entry.isPublic() || entry.fact() instanceof NoticeSent sent && !Told.isPublic(sent)) {
            return Optional.empty();
        }
        return headingOf(entry, stage).map(heading -> lineOf(entry, stage, heading));
    }

    private PublicEntry lineOf(Entry entry, Optional<Stage> stage, Texts heading) {
        var notice = entry.fact() instanceof NoticeSent;
        return new PublicEntry(
                first(entry).id().toString(),
                minute(entry.at()),
                precisionOf(entry.line().occurred()),
                notice ? PublicEntry.Kind.NOTICE : PublicEntry.Kind.EVENT,
                stage,
                heading,
                bodyOf(entry, heading),
                correctedAt(entry));
    }

    private static Optional<Texts> headingOf(Entry entry, Optional<Stage> stage) {
        if (entry.fact() instanceof NoticeSent sent) {
            return entry.publicText().map(text -> headingOf(sent.kind()));
        }
        return entry.publicText()
                .map(text -> Headings.of(entry.fact()).orElse(text))
                .or(() -> stage.map(
                        it -> dev.vestnik.templates.Stage.valueOf(it.name()).label()));
    }

    /** What was said, unless the heading or the title above the whole timeline says the same. */
    private Optional<Texts> bodyOf(Entry entry, Texts heading) {
        return entry.publicText()
                .filter(text -> !text.equals(heading))
                .filter(text -> entry.fact() instanceof NoticeSent
                        || !text.equals(timeline.of().title()));
    }

    /** Of a first notice the stage it told: that it is the first is seen. */
    private static Texts headingOf(NoticeKind kind) {
        return switch (kind) {
            case FIRST -> Labels.stage(Stage.INVESTIGATING.name());
            case FIRST_IDENTIFIED -> Labels.stage(Stage.IDENTIFIED.name());
            case IDENTIFIED,
                    STILL_WORKING,
                    ETA_CHANGED,
                    SCOPE_CHANGED,
                    MONITORING,
                    RESOLVED,
                    NOT_FOR_YOU,
                    FOLLOW_UP,
                    COMPENSATION,
                    POSTMORTEM,
                    FALSE_ALARM,
                    CORRECTION,
                    UPDATE,
                    DIRECT -> Labels.noticeKind(kind.name());
        };
    }

    private Entry first(Entry entry) {
        return corrected(entry).map(this::first).orElse(entry);
    }

    private Optional<Entry> corrected(Entry entry) {
        return entry.line().supersedes().flatMap(correction -> Optional.ofNullable(byId.get(correction.entry())));
    }

    /** When a line that the world had read was put right; one made public by its correction was not corrected for the world. */
    private Optional<Instant> correctedAt(Entry entry) {
        return corrected(entry)
                .filter(Entry::isPublic)
                .map(known -> minute(entry.recordedAt()))
                .or(() -> corrected(entry).flatMap(this::correctedAt));
    }

    private static Precision precisionOf(Occurred occurred) {
        return switch (occurred.precision()) {
            case Occurred.Precision.Exact _, Occurred.Precision.Minute _ -> Precision.MINUTE;
            case Occurred.Precision.Approx _ -> Precision.APPROX;
            case Occurred.Precision.UnknownBefore _ -> Precision.UNKNOWN_BEFORE;
        };
    }

    static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
