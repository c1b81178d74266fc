package dev.vestnik.incidentservice.console.room;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.incident.quickline.Question;
import dev.vestnik.incidentservice.incident.quickline.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside the quick line while somebody types.
 *
 * @param ask which of two days was meant (C.5 rule 10)
 */
public record Hint(String summary, List<String> remarks, List<String> problems, Optional<Ask> ask) {

    /** The question, and the two answers as instants. */
    public record Ask(String words, String proposed, String other, boolean otherChosen) {}

    static Hint of(Understanding understanding, Visit visit, Optional<Instant> chosen) {
        return switch (understanding) {
            case Understanding.Understood(var _, var summary, var remarks, var question) ->
                new Hint(
                        visit.text(summary),
                        remarks.stream().map(visit::text).toList(),
                        List.of(),
                        question.map(asked -> ask(asked, visit, chosen)));
            case Understanding.NotUnderstood(var problems) ->
                new Hint(
                        "",
                        List.of(),
                        problems.stream()
                                .map(fault -> visit.text(fault.message()))
                                .toList(),
                        Optional.empty());
        };
    }

    private static Ask ask(Question question, Visit visit, Optional<Instant> chosen) {
        return new Ask(
                visit.text(question.text()),
                question.proposed().toString(),
                question.other().toString(),
                chosen.filter(question.other()::equals).isPresent());
    }
}
