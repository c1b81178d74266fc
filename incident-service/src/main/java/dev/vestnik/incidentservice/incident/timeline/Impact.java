package dev.vestnik.incidentservice.incident.timeline;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.templates.Effect;
import java.util.List;
import java.util.Optional;

/** What broke, who noticed, how bad it is. An empty list of components means: none named. */
public sealed interface Impact extends Fact {

    /** A change, a release, an outside cause; not yet harm. */
    record Trigger() implements Impact {}

    /** Customers began to be hurt; sets S of each component. The symptom is a code of the component's catalogue (R-B1). */
    record ImpactStarted(List<ComponentId> components, Effect effect, Optional<String> symptom) implements Impact {
        public ImpactStarted {
            components = List.copyOf(components);
        }
    }

    /** We noticed; sets D. */
    record Detected(Detector detector) implements Impact {}

    /** A customer told us; sets C1. */
    record FirstComplaint(String channel) implements Impact {}

    record SeverityChanged(Severity from, Severity to) implements Impact {}

    record ScopeChanged(List<ComponentId> components) implements Impact {
        public ScopeChanged {
            components = List.copyOf(components);
        }
    }

    /** A supplier's status and the like. */
    record ExternalEvent() implements Impact {}

    /** Who or what noticed. */
    enum Detector {
        MONITORING,
        STAFF,
        CUSTOMER
    }
}
