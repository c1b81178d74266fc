package dev.vestnik.incidentservice.incident.interval;

import dev.vestnik.incidentservice.incident.Told;
import dev.vestnik.incidentservice.incident.interval.PromiseOutcome.Verdict;
import dev.vestnik.incidentservice.incident.timeline.Entry;
import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.incidentservice.incident.timeline.Telling;
import dev.vestnik.incidentservice.incident.timeline.Telling.NoticeSent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which promises of the next word were kept, in the order in which they were made; a promise is kept on the channel it was made for (R-B20). */
public record Promises(List<PromiseOutcome> each) {

    private record Notice(Entry entry, NoticeSent sent) {}

    public Promises {
        each = List.copyOf(each);
    }

    static Promises of(List<Entry> effective, Instant now) {
        var notices = effective.stream().flatMap(Promises::notices).toList();
        return new Promises(IntStream.range(0, notices.size())
                .boxed()
                .flatMap(i -> judged(notices.get(i), notices.subList(i + 1, notices.size()), now))
                .toList());
    }

    public long kept() {
        return count(Verdict.KEPT);
    }

    public long broken() {
        return count(Verdict.BROKEN);
    }

    /** The share of those that could be judged; absent when none could. */
    public Optional<Double> keptShare() {
        var judged = kept() + broken();
        return judged == 0 ? Optional.empty() : Optional.of((double) kept() / judged);
    }

    private long count(Verdict verdict) {
        return each.stream().filter(promise -> promise.verdict() == verdict).count();
    }

    private static Stream<Notice> notices(Entry entry) {
        return entry.fact() instanceof NoticeSent sent && Told.isPublic(sent)
                ? Stream.of(new Notice(entry, sent))
                : Stream.empty();
    }

    private static Stream<PromiseOutcome> judged(Notice notice, List<Notice> later, Instant now) {
        return notice.sent().nextUpdateBy().stream().map(by -> judge(notice, by, later, now));
    }

    private static PromiseOutcome judge(Notice notice, Instant by, List<Notice> later, Instant now) {
        if (later.isEmpty() && isLastWord(notice.sent())) {
            return outcome(notice, by, Verdict.NOT_OWED, Optional.empty());
        }
        var next = later.stream()
                .filter(other -> other.entry().at().isAfter(notice.entry().at()) && keeps(other.sent(), notice.sent()))
                .map(other -> other.entry().at())
                .findFirst();
        if (next.isEmpty() && !now.isAfter(by)) {
            return outcome(notice, by, Verdict.PENDING, Optional.empty());
        }
        var came = next.orElse(now);
        return came.isAfter(by)
                ? outcome(notice, by, Verdict.BROKEN, Optional.of(Duration.between(by, came)))
                : outcome(notice, by, Verdict.KEPT, Optional.empty());
    }

    private static boolean isLastWord(NoticeSent sent) {
        return sent.kind() == NoticeKind.RESOLVED || sent.kind() == NoticeKind.FALSE_ALARM;
    }

    /** A mass notice stands on the page as well; the page alone keeps no promise that was made by letter. */
    private static boolean keeps(NoticeSent next, NoticeSent promised) {
        return promised.audience() != Telling.Audience.MASS || next.audience() == Telling.Audience.MASS;
    }

    private static PromiseOutcome outcome(Notice notice, Instant by, Verdict verdict, Optional<Duration> late) {
        return new PromiseOutcome(notice.entry().id(), notice.entry().at(), by, verdict, late);
    }
}
