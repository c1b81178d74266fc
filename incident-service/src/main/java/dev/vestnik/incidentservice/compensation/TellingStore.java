package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.CountedMonth;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Keeps which grants customers and the timeline have been told of. */
@Repository
class TellingStore {
    private static final TypeReference<List<CountedMonth>> MONTHS = new TypeReference<>() {};

    private final DatabaseClient database;
    private final CreditRows rows;

    /** A grant with what a letter needs of it. */
    record Untold(
            CustomerId customer,
            String entry,
            int version,
            Money sum,
            long minutes,
            List<CountedMonth> months,
            LocalDate appliedOn) {}

    TellingStore(DatabaseClient database, CreditRows rows) {
        this.database = database;
        this.rows = rows;
    }

    Flux<CustomerId> untold(CaseId id) {
        return database.sql("""
                        SELECT DISTINCT customer_id FROM credit
                         WHERE case_id = :case AND state = 'GRANTED' AND told_by IS NULL ORDER BY customer_id
                        """)
                .bind("case", id.value())
                .map(row -> new CustomerId(value(row, "customer_id", UUID.class)))
                .all();
    }

    /** In the order they were granted. */
    Flux<Untold> of(CaseId id, Collection<CustomerId> customers) {
        return database.sql("""
                        SELECT * FROM credit
                         WHERE case_id = :case AND state = 'GRANTED' AND told_by IS NULL AND customer_id = ANY (:customers)
                         ORDER BY decided_at, id
                        """)
                .bind("case", id.value())
                .bind("customers", ids(customers))
                .map(this::untoldOf)
                .all();
    }

    Mono<Void> told(UUID notice, CaseId id, Collection<CustomerId> customers) {
        return database.sql("""
                        UPDATE credit SET told_by = :notice, told_at = now()
                         WHERE case_id = :case AND state = 'GRANTED' AND told_by IS NULL AND customer_id = ANY (:customers)
                        """)
                .bind("notice", notice)
                .bind("case", id.value())
                .bind("customers", ids(customers))
                .then();
    }

    /** Cases with single grants that the timeline does not know of, the first of them ten seconds old. */
    Flux<CaseId> unannounced() {
        return database.sql("""
                        SELECT case_id FROM credit WHERE state = 'GRANTED' AND NOT announced AND run_id IS NULL
                         GROUP BY case_id HAVING min(recorded_at) <= now() - interval '10 seconds' LIMIT 50
                        """)
                .map(row -> new CaseId(value(row, "case_id", UUID.class)))
                .all();
    }

    /** Marks them announced and says how many and how much; nothing when another node was quicker. */
    Mono<Tallied> announce(CaseId id) {
        return database.sql("""
                        WITH told AS (
                            UPDATE credit SET announced = true
                             WHERE case_id = :case AND state = 'GRANTED' AND NOT announced AND run_id IS NULL
                            RETURNING currency, amount)
                        SELECT currency, count(*) AS grants, sum(amount) AS amount FROM told GROUP BY currency
                        """)
                .bind("case", id.value())
                .map(GrantStore::talliedOf)
                .all()
                .reduce(Tallied.NONE, Tallied::and);
    }

    private Untold untoldOf(Readable row) {
        return new Untold(
                new CustomerId(value(row, "customer_id", UUID.class)),
                value(row, "entry_code", String.class),
                value(row, "entry_version", Integer.class),
                CreditRows.money(row),
                value(row, "minutes", Long.class),
                rows.read(row, "inputs", MONTHS),
                value(row, "applied_on", LocalDate.class));
    }

    private static UUID[] ids(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::value).toArray(UUID[]::new);
    }
}
