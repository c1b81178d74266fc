package dev.vestnik.incidentservice.publication;

import dev.vestnik.incidentservice.incident.Timeline;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.statuspage.document.PublicDocument;
import java.time.Instant;
import java.util.Optional;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The door of this room: what the world sees. */
@Service
public class Publications {

    private final DocumentStore store;
    private final DatabaseClient database;

    Publications(DocumentStore store, DatabaseClient database) {
        this.store = store;
        this.database = database;
    }

    /**
     * What is published of one case.
     *
     * @param document empty when it was taken away again
     */
    public record Publication(String key, long revision, Optional<PublicDocument> document, Instant changedAt) {}

    /** What the world sees of that case; empty when it never saw anything. */
    public Mono<Publication> find(CaseId id) {
        return store.find(id)
                .map(row -> new Publication(row.id().value(), row.revision(), row.document(), row.changedAt()));
    }

    /** Whether the world may read anything of the case that has this timeline. */
    public static boolean shows(Timeline timeline) {
        return Publicity.isAnnounced(timeline);
    }

    /** How many entries are not published yet: 0 when the world sees all it may. */
    public Mono<Long> lag() {
        return database.sql("""
                        SELECT (SELECT coalesce(max(position), 0) FROM entry)
                             - coalesce((SELECT position FROM follower WHERE name = :name), 0) AS lag
                        """)
                .bind("name", PublicationFollower.NAME)
                .map(row -> row.get("lag", Long.class))
                .one();
    }
}
