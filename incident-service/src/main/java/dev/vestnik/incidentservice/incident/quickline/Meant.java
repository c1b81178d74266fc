package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.templates.Texts;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a typed time means, or why it cannot be used. */
sealed interface Meant {

    record Time(Occurred occurred, ZoneId zone, List<Texts> remarks, Optional<Question> question) implements Meant {}

    record Impossible(FieldError problem) implements Meant {}
}
