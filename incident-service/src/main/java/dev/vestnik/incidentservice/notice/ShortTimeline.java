package dev.vestnik.incidentservice.notice;

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
import dev.vestnik.incidentservice.incident.timeline.Support;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.TimelineLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two to five lines of FOLLOW_UP (B.7 text 9), made of public entries and milestones alone; internal words have no way in. */
final class ShortTimeline {
    private static final int MOST = 5;
    private static final Texts STARTED = Texts.of("начался сбой", "the incident began");
    private static final Texts TOLD = Texts.of("сообщили вам о сбое", "we told you about it");
    private static final Texts FOUND = Texts.of("нашли причину", "the cause was found");
    private static final Texts PARTLY = Texts.of("восстановили работу частично", "part of it worked again");
    private static final Texts BACK = Texts.of("сервис снова заработал", "the service worked again");
    private static final Texts SURE = Texts.of("убедились, что всё работает", "we made sure that everything works");

    private ShortTimeline() {}

    /** A line and how much it matters, smaller is more. */
    private record Ranked(TimelineLine line, int rank) {}

    static List<TimelineLine> of(Basis basis) {
        var lines = new ArrayList<Ranked>();
        basis.state().startedAt().ifPresent(start -> lines.add(new Ranked(new TimelineLine(start.at(), STARTED), 0)));
        basis.timeline().effective().forEach(entry -> ranked(entry).ifPresent(lines::add));
        if (lines.stream().noneMatch(line -> line.line().text() == TOLD)) {
            basis.sentAt(NoticeKind.FIRST)
                    .map(at -> new Ranked(new TimelineLine(at, TOLD), 3))
                    .ifPresent(lines::add);
        }
        return lines.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(MOST)
                .map(Ranked::line)
                .sorted(Comparator.comparing(TimelineLine::at))
                .toList();
    }

    private static Optional<Ranked> ranked(Entry entry) {
        return switch (entry.fact()) {
            case Recovery.Mitigated _ -> line(entry, BACK, 1);
            case Recovery.Resolved _ -> line(entry, SURE, 4);
            case Diagnosis.CauseFound _ -> line(entry, FOUND, 2, false);
            case Recovery.PartialRestore _ -> line(entry, PARTLY, 5);
            case Telling.NoticeSent sent when sent.kind() == NoticeKind.FIRST -> line(entry, TOLD, 3, false);
            case Telling _ -> Optional.empty();
            case Impact _ -> Optional.empty();
            case Diagnosis _, Recovery _ -> said(entry);
            case Response _ -> said(entry);
            case Repair _ -> said(entry);
            case Promise _ -> Optional.empty();
            case Audience _ -> Optional.empty();
            case Support _ -> Optional.empty();
            case Handling _ -> said(entry);
            case Planned _ -> Optional.empty();
            case Review _ -> Optional.empty();
        };
    }

    /** A line that a person wrote for the public. */
    private static Optional<Ranked> said(Entry entry) {
        return entry.publicText().map(text -> new Ranked(new TimelineLine(entry.at(), clause(text)), 6));
    }

    private static Optional<Ranked> line(Entry entry, Texts otherwise, int rank) {
        return line(entry, otherwise, rank, true);
    }

    private static Optional<Ranked> line(Entry entry, Texts words, int rank, boolean ownWords) {
        var text = ownWords ? entry.publicText().map(ShortTimeline::clause).orElse(words) : words;
        return Optional.of(new Ranked(lineAt(entry.at(), text), rank));
    }

    private static TimelineLine lineAt(Instant at, Texts text) {
        return new TimelineLine(at, text);
    }

    static Texts clause(Texts sentence) {
        return sentence.map(text -> decapitalised(text.strip().replaceFirst("(?<!\\.)\\.$", "")));
    }

    /** «Работает» becomes «работает»; «API» stays. */
    private static String decapitalised(String text) {
        boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
