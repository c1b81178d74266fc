package dev.vestnik.incidentservice.notice;

import dev.vestnik.incidentservice.incident.timeline.Recovery.DataSafety;
import dev.vestnik.templates.Texts;
import java.util.Optional;

/** The answer to "is my data safe" (R-B8); {@code lost} names what is gone, nouns in the nominative. */
public record Safety(DataSafety answer, Optional<Texts> lost) {

    static Safety of(DataSafety answer) {
        return new Safety(answer, Optional.empty());
    }
}
