package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/** COMPENSATION (B.7 text 10): the frame that all readers share; what each is given comes from the credits granted. */
public record CompensationFields(Failing failing, Optional<Instant> restoredAt, Optional<Texts> lostAction)
        implements Fields {
    @Override
    public Optional<Safety> dataSafety() {
        return Optional.empty();
    }
}
