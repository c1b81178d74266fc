package dev.vestnik.statuspage.intake;

import dev.vestnik.statuspage.document.Documents;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The door of this room: what is published as far as this page knows, and when that was last confirmed. */
@Component
public class Published {

    private volatile Documents documents = Documents.none();
    private volatile Optional<Instant> confirmedAt = Optional.empty();

    /** Everything published, as far as this page knows. */
    public Documents documents() {
        return documents;
    }

    /** When the source last said that this is how things are; empty when it never did. */
    public Optional<Instant> confirmedAt() {
        return confirmedAt;
    }

    void show(Documents shown) {
        documents = shown;
    }

    void confirm(Instant at) {
        confirmedAt = Optional.of(at);
    }
}
