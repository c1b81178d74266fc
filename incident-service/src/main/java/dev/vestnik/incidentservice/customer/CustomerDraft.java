package dev.vestnik.incidentservice.customer;

import java.util.List;

/** A customer as somebody describes them, unchecked; empty strings for what is not said. */
public record CustomerDraft(
        String externalId, String name, String email, String language, String zone, List<String> components) {

    public CustomerDraft {
        components = List.copyOf(components);
    }

    List<String> cells() {
        return List.of(
                externalId.strip(),
                name.strip(),
                email.strip(),
                language.strip(),
                zone.strip(),
                String.join(";", components));
    }
}
