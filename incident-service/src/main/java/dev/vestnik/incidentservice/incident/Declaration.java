package dev.vestnik.incidentservice.incident;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.timeline.Occurred;
import dev.vestnik.incidentservice.incident.timeline.Severity;
import dev.vestnik.templates.Effect;
import dev.vestnik.templates.Texts;
import java.time.ZoneId;
import java.util.List;

/**
 * What is said when an incident is opened: three choices (component, symptom, since when) and a severity (R-B1).
 *
 * @param symptom a code from the first component's catalogue
 * @param since when customers began to be hurt
 * @param zone the IANA zone in which times of this case are typed
 * @param drill an exercise: marked everywhere, and nothing of it leaves the system (R-B19)
 */
public record Declaration(
        Texts title,
        Severity severity,
        List<ComponentId> components,
        Effect effect,
        String symptom,
        Occurred since,
        ZoneId zone,
        boolean drill) {

    /** The source reference of the impact a declaration records: what it says is not told to the world until a person tells something. */
    public static final String SOURCE_REF = "declaration";

    public Declaration {
        components = List.copyOf(components);
    }

    /** Of what really happens. */
    public Declaration(
            Texts title,
            Severity severity,
            List<ComponentId> components,
            Effect effect,
            String symptom,
            Occurred since,
            ZoneId zone) {
        this(title, severity, components, effect, symptom, since, zone, false);
    }

    /** The same as an exercise. */
    public Declaration asDrill() {
        return new Declaration(title, severity, components, effect, symptom, since, zone, true);
    }
}
