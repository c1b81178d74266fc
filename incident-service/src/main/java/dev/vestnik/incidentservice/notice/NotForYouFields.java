package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/** NOT_FOR_YOU (B.7 text 22): what still fails for these customers, a clause in the present, and what we do, a verb (R-B31). */
public record NotForYouFields(
        Failing failing, Optional<Texts> stillBroken, Optional<Texts> action, Optional<Instant> nextUpdateBy)
        implements Fields {
    @Override
    public Optional<Safety> dataSafety() {
        return Optional.empty();
    }
}
