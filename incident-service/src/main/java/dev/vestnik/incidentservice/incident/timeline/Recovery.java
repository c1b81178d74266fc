package dev.vestnik.incidentservice.incident.timeline;

import dev.vestnik.incidentservice.component.ComponentId;
import java.util.List;

/** What works again. An empty list of components means all of them, but for a partial restore, where it means none named. */
public sealed interface Recovery extends Fact {

    /** First recovery (R1); closes the spans of the components it lists. */
    record PartialRestore(List<ComponentId> restored) implements Recovery {
        public PartialRestore {
            restored = List.copyOf(restored);
        }
    }

    /** Customers are no longer hurt; sets M. */
    record Mitigated(List<ComponentId> components) implements Recovery {
        public Mitigated {
            components = List.copyOf(components);
        }
    }

    /** Confirmed normal; sets R, with the answer whether data is safe (R-B8). */
    record Resolved(List<ComponentId> components, DataSafety data) implements Recovery {
        public Resolved {
            components = List.copyOf(components);
        }
    }

    /** It came back; clears R. */
    record Reopened(List<ComponentId> components) implements Recovery {
        public Reopened {
            components = List.copyOf(components);
        }
    }

    /** Are customers' data safe? */
    enum DataSafety {
        SAFE,
        UNKNOWN,
        LOST
    }
}
