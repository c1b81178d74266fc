package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Texts;
import dev.vestnik.templates.TimelineLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two to five lines of FOLLOW_UP (B.7 text 9), made of public entries and milestones alone; internal words have no way in. */
final class ShortTimeline {
    private static final int MOST = 5;
    private static final Texts STARTED = Texts.of("начался сбой", "the incident began");

    private ShortTimeline() {}

    /** A line and how much it matters, smaller is more. */
    private record Ranked(TimelineLine line, int rank) {}

    static List<TimelineLine> of(Basis basis) {
        var lines = new ArrayList<Ranked>();
        basis.state().startedAt().ifPresent(start -> lines.add(new Ranked(new TimelineLine(start.at(), STARTED), 0)));
        basis.timeline().effective().forEach(entry -> ranked(entry).ifPresent(lines::add));
        if (lines.stream().noneMatch(line -> line.line().text() == Mention.TOLD_WORDS)) {
            basis.sentAt(NoticeKind.FIRST)
                    .map(at -> new Ranked(new TimelineLine(at, Mention.TOLD_WORDS), Mention.TOLD.rank()))
                    .ifPresent(lines::add);
        }
        return lines.stream()
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(MOST)
                .map(Ranked::line)
                .sorted(Comparator.comparing(TimelineLine::at))
                .toList();
    }

    /** Empty for what customers are not told there, and for what only a person's words would tell and nobody wrote any. */
    private static Optional<Ranked> ranked(Entry entry) {
        return Mention.of(entry.fact()).flatMap(mention -> ranked(entry, mention));
    }

    private static Optional<Ranked> ranked(Entry entry, Mention mention) {
        var own = mention.own() ? entry.publicText().map(ShortTimeline::clause) : Optional.<Texts>empty();
        return own.or(mention::words).map(text -> new Ranked(new TimelineLine(entry.at(), text), mention.rank()));
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
