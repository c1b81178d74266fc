package dev.vestnik.incidentservice.customer;

import dev.vestnik.templates.Language;
import java.time.ZoneId;
import java.util.Optional;

/** What a letter must know of a customer: in which language, in which zone, and where to; no address means it cannot be sent. */
public record Recipient(CustomerId customer, Language language, ZoneId zone, Optional<String> email) {}
