package dev.vestnik.incidentservice.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One checked row: everything about a customer that a file can say. Component ids are sorted as PostgreSQL sorts them, by their text. */
record CustomerRow(
        long number,
        String externalId,
        String name,
        String language,
        String zone,
        @Nullable String email,
        List<String> componentIds) {}
