package dev.vestnik.incidentservice.affected;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.customer.Recipient;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Language;
import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the audiences of notices; an audience is written once. */
@Repository
class AudienceStore {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final DatabaseClient database;

    AudienceStore(DatabaseClient database) {
        this.database = database;
    }

    /** True for the first who freezes it; a second waits for the first and finds it done. */
    Mono<Boolean> claim(UUID notice, CaseId id) {
        return database.sql(
                        "INSERT INTO audience_freeze (notice_id, case_id) VALUES (:notice, :case) ON CONFLICT DO NOTHING")
                .bind("notice", notice)
                .bind("case", id.value())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> seal(UUID notice) {
        return database.sql("""
                        UPDATE audience_freeze SET hash = (
                            SELECT encode(sha256(convert_to(coalesce(string_agg(
                                       customer_id || ' ' || language, ',' ORDER BY customer_id), ''), 'UTF8')), 'hex')
                              FROM audience WHERE notice_id = :notice)
                         WHERE notice_id = :notice
                        """).bind("notice", notice).then();
    }

    /** Empty when nothing was frozen for that notice. */
    Mono<Frozen> find(UUID notice) {
        return database.sql("SELECT hash FROM audience_freeze WHERE notice_id = :notice")
                .bind("notice", notice)
                .map(row -> value(row, "hash", String.class))
                .one()
                .flatMap(hash -> counts(notice).map(counts -> new Frozen(notice, counts, hash)));
    }

    private Mono<Counts> counts(UUID notice) {
        return database.sql("""
                        SELECT language, count(*) AS customers, count(*) FILTER (WHERE NOT reachable) AS without_address
                          FROM audience WHERE notice_id = :notice GROUP BY language ORDER BY language DESC
                        """)
                .bind("notice", notice)
                .map(AffectedStore::languageOf)
                .all()
                .collectList()
                .map(Counts::of);
    }

    /** Language and zone as frozen, the address as it is now; by id. */
    Flux<Recipient> recipients(UUID notice) {
        return recipients(notice, Optional.empty(), Integer.MAX_VALUE);
    }

    /** The same, those after that customer. */
    Flux<Recipient> recipients(UUID notice, Optional<CustomerId> after, int limit) {
        return database.sql("""
                        SELECT a.customer_id, a.language, a.zone, k.address
                          FROM audience a
                          LEFT JOIN contact k ON k.customer_id = a.customer_id AND k.channel = 'EMAIL' AND k.position = 1
                         WHERE a.notice_id = :notice AND a.customer_id > :after ORDER BY a.customer_id LIMIT :limit
                        """)
                .bind("notice", notice)
                .bind("after", after.map(CustomerId::value).orElse(BEFORE_ALL))
                .bind("limit", limit)
                .map(AudienceStore::recipientOf)
                .all();
    }

    private static Recipient recipientOf(Readable row) {
        return new Recipient(
                new CustomerId(value(row, "customer_id", UUID.class)),
                new Language(value(row, "language", String.class)),
                ZoneId.of(value(row, "zone", String.class)),
                Optional.ofNullable(row.get("address", String.class)));
    }
}
