package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.incident.timeline.Audience;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.EntryId;
import dev.vestnik.incidentservice.incident.timeline.FactKind;
import dev.vestnik.incidentservice.incident.timeline.Handling;
import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.incident.timeline.Occurred.Precision;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.publication.Publications;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells the timeline, newest first: what holds, and under it what it took the place of and why. */
final class Saga {

    private static final Comparator<Entry> NEWEST =
            Comparator.comparing(Entry::at).thenComparingInt(Entry::seq).reversed();

    private final Seen seen;
    private final Map<EntryId, Entry> byId = new HashMap<>();
    private final Map<UUID, String> senders;
    private final boolean announced;

    Saga(Seen seen, Map<UUID, String> senders) {
        this.seen = seen;
        this.senders = senders;
        this.announced = Publications.shows(seen.timeline());
        seen.timeline().entries().forEach(entry -> byId.put(entry.id(), entry));
    }

    List<Written> newestFirst() {
        var superseded = seen.timeline().superseded();
        var standing = seen.timeline().entries().stream()
                .filter(entry -> !superseded.contains(entry.id()))
                .sorted(NEWEST)
                .toList();
        var lines = new ArrayList<Written>();
        var today = seen.now().atZone(seen.of().zone()).toLocalDate();
        LocalDate above = today;
        for (var entry : standing) {
            var day = entry.at().atZone(seen.of().zone()).toLocalDate();
            lines.add(written(entry, day.equals(above) ? "" : seen.times().day(day)));
            above = day;
        }
        return lines;
    }

    private Written written(Entry entry, String day) {
        var line = entry.line();
        var withdrawn = entry.fact() instanceof Handling.Withdrawn;
        var label = seen.visit().text(FactKind.of(entry.fact()).label());
        var gauges = Gauges.of(withdrawn ? "" : text(entry), line.readings());
        return new Written(
                entry.id().toString(),
                day,
                seen.clock(entry.at()),
                precise(entry),
                mark(entry),
                !mark(entry).isEmpty(),
                label,
                gauges.text(),
                letter(entry),
                otherText(entry),
                gauges.marks(),
                entry.isPublic() && entry.publicText().isEmpty() && !(entry.fact() instanceof Telling),
                entry.isLate() && !seen.of().drill() ? seen.say("entry.late", seen.clock(entry.recordedAt())) : "",
                author(entry),
                struck(line),
                withdrawn,
                !(entry.fact() instanceof Telling) && !withdrawn);
    }

    private String text(Entry entry) {
        var detail = FactWords.detail(entry.fact(), seen);
        if (entry.fact() instanceof Audience || entry.fact() instanceof Telling.NoticeSent) {
            return detail;
        }
        var words = words(entry);
        return detail.isEmpty() || words.contains(detail) ? words : words.isEmpty() ? detail : detail + " · " + words;
    }

    private String words(Entry entry) {
        return entry.publicText().map(texts -> seen.visit().text(texts)).orElseGet(entry::said);
    }

    /** What stood in a letter: how it began, and the rest for whoever unfolds it. */
    private Optional<Written.Letter> letter(Entry entry) {
        return Optional.of(entry)
                .filter(one -> one.fact() instanceof Telling.NoticeSent)
                .map(this::words)
                .filter(words -> !words.isBlank())
                .map(Written.Letter::of);
    }

    /** The internal words of an entry that also has words for the public. */
    private Optional<String> otherText(Entry entry) {
        return entry.publicText().isPresent() && !entry.line().text().isBlank()
                ? Optional.of(entry.line().text()).filter(text -> !text.equals(text(entry)))
                : Optional.empty();
    }

    private String precise(Entry entry) {
        return switch (entry.line().occurred().precision()) {
            case Precision.Approx _ -> "≈";
            case Precision.UnknownBefore _ -> "≤";
            case Precision.Exact _, Precision.Minute _ -> "";
        };
    }

    /** Only what customers can really read: of a case nobody told the world of, nothing. */
    private String mark(Entry entry) {
        if (entry.fact() instanceof Telling.NoticeSent) {
            return "letter";
        }
        return announced && entry.publicText().isPresent() ? "public" : "";
    }

    /** Vestnik writes down that a letter went; whoever sent it is who told it. */
    private String author(Entry entry) {
        var name = sender(entry).orElseGet(() -> seen.names().get(entry.by().id()));
        var role = seen.visit()
                .words()
                .find("role." + entry.by().role())
                .orElse(entry.by().role());
        return name == null ? role : name;
    }

    private Optional<String> sender(Entry entry) {
        return entry.fact() instanceof Telling.NoticeSent sent
                ? sent.notice().map(senders::get).map(seen.names()::get)
                : Optional.empty();
    }

    private List<Written.Struck> struck(Line line) {
        var struck = new ArrayList<Written.Struck>();
        var next = line.supersedes();
        while (next.isPresent()) {
            var old = byId.get(next.get().entry());
            if (old == null) {
                break;
            }
            var label = seen.visit().text(FactKind.of(old.fact()).label());
            struck.add(new Written.Struck(
                    seen.clock(old.at()), label + " " + text(old), next.get().reason()));
            next = old.line().supersedes();
        }
        return struck;
    }
}
