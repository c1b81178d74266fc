package dev.vestnik.incidentservice.notice;

import dev.vestnik.templates.Texts;
import java.time.Instant;
import java.util.Optional;

/** FIRST (B.7 text 1): three choices and a promise; nothing needs to be typed (R-B1). */
public record FirstFields(
        Failing failing, Optional<Safety> dataSafety, Optional<Texts> workaround, Optional<Instant> nextUpdateBy)
        implements Fields {}
