package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.incident.timeline.NoticeKind;
import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What whoever takes over must know, made of what is written down (practice/6 §F.4). Instants are UTC, by the clock of the case.
 *
 * @param state where it stands, in two sentences
 * @param notice the last word to the public and what it promised; empty when nobody was told anything
 * @param approvals when a yes was asked for that has not come
 * @param actions what is being done now
 * @param hypotheses what is believed, the words as they were written
 * @param ruledOut what is believed no more
 * @param list how many are hurt, and whether the list is final; empty without a list
 * @param decisions what was decided about compensation
 * @param news what other rooms know: who still waits for an answer, credits on their way
 */
public record HandOverCard(
        Texts state,
        Optional<LastNotice> notice,
        List<Instant> approvals,
        List<NowDoing> actions,
        List<String> hypotheses,
        List<String> ruledOut,
        Optional<ListStatus> list,
        List<String> decisions,
        List<HandOverNews.Item> news) {

    public HandOverCard {
        approvals = List.copyOf(approvals);
        actions = List.copyOf(actions);
        hypotheses = List.copyOf(hypotheses);
        ruledOut = List.copyOf(ruledOut);
        decisions = List.copyOf(decisions);
        news = List.copyOf(news);
    }

    /** The last word to the public. */
    public record LastNotice(NoticeKind kind, Instant sentAt, Optional<Instant> nextBy) {}

    /** Something being done; {@code owner} and {@code checkBack} where somebody said so. */
    public record NowDoing(String words, Optional<String> owner, Optional<Instant> checkBack) {}

    /** The list of affected customers. */
    public record ListStatus(int count, boolean isFinal) {}
}
