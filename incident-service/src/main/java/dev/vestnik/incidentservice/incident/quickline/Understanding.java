package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Line;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.templates.Texts;
import java.util.List;
import java.util.Optional;

/** What became of a typed line. */
public sealed interface Understanding {

    /**
     * A line ready to be appended.
     *
     * @param summary what was understood, for the hint beside the field: «15:03 · первое обращение · внутренняя»
     * @param remarks what a person may want to know before pressing Enter; never an obstacle
     * @param question present when the day of the time is a guess; the line holds the proposed answer
     */
    record Understood(Line line, Texts summary, List<Texts> remarks, Optional<Question> question)
            implements Understanding {
        public Understood {
            remarks = List.copyOf(remarks);
        }
    }

    /** Nothing may be appended; every reason is named. */
    record NotUnderstood(List<FieldError> problems) implements Understanding {
        public NotUnderstood {
            problems = List.copyOf(problems);
        }
    }
}
