package dev.vestnik.incidentservice.incident.quickline;

import dev.vestnik.templates.Texts;
import java.time.Instant;

/** Which of two moments was meant (C.5 rule 10); the first is proposed, the other is one click away. */
public record Question(Texts text, Instant proposed, Instant other) {}
