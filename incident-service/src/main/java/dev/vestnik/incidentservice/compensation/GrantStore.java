package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.compensation.CreditRows.money;
import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.CountedMonth;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Keeps grants and requests; one for each customer, case and entry that was not refused (R-E2). */
@Repository
class GrantStore {
    private static final TypeReference<List<CountedMonth>> MONTHS = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT g.*, coalesce(c.external_id, '') AS external_id
              FROM credit g LEFT JOIN customer c ON c.id = g.customer_id
            """;

    private static final String INSERT = """
            WITH item AS (
                SELECT * FROM jsonb_to_recordset(:items) AS i (id uuid, customer uuid, amount numeric, currency text,
                                                               minutes bigint, inputs jsonb, paid jsonb, applied date)),
            put AS (
                INSERT INTO credit (id, case_id, drill, customer_id, entry_code, entry_version, basis, state, amount,
                                    currency, minutes, inputs, reason, asked_by, asked_at, decided_by, decided_at,
                                    decision, applied_on, run_id)
                SELECT i.id, :case, :drill, i.customer, :entry, :version, :basis, :state, i.amount, i.currency, i.minutes,
                       i.inputs, :reason, :by, :at,
                       CASE WHEN :granted THEN cast(:by AS text) END, CASE WHEN :granted THEN cast(:at AS timestamptz) END,
                       CASE WHEN :granted THEN '' END, CASE WHEN :granted THEN i.applied END, :run
                  FROM item i ORDER BY i.customer
                ON CONFLICT (case_id, customer_id, entry_code) WHERE state <> 'REFUSED' DO NOTHING
                RETURNING id, customer_id, amount, currency),
            months AS (
                INSERT INTO credit_month (credit_id, customer_id, component_id, month, amount, currency)
                SELECT p.id, p.customer_id, m.component, m.month, m.amount, m.currency
                  FROM put p JOIN item i ON i.id = p.id,
                       jsonb_to_recordset(i.paid) AS m (component uuid, month date, amount numeric, currency text))
            SELECT currency, count(*) AS grants, sum(amount) AS amount FROM put GROUP BY currency
            """;

    private final DatabaseClient database;
    private final CreditRows rows;

    GrantStore(DatabaseClient database, CreditRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Those who decide about one customer of a case wait for one another, to the end of their transactions (R-E3). */
    Mono<Void> hold(CaseId id, CustomerId customer) {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('credit'), hashtext(:who))")
                .bind("who", id + " " + customer.value())
                .then();
    }

    /** Contract credits are written one transaction after the other: each must see what months the others have paid. */
    Mono<Void> holdMonths() {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('credit months'), 0)")
                .then();
    }

    /** Writes those that nobody has written yet, and says how many that were and how much. */
    Mono<Tallied> insert(Batch batch, List<Batch.Item> items) {
        boolean granted = batch.state() == Grant.State.GRANTED;
        return database.sql(INSERT)
                .bind("items", rows.jsonOf(items))
                .bind("case", batch.scene().here().of().value())
                .bind("drill", batch.scene().drill())
                .bind("entry", batch.entry().code())
                .bind("version", batch.entry().version())
                .bind("basis", batch.entry().basis().name())
                .bind("state", batch.state().name())
                .bind("reason", batch.reason())
                .bind("by", batch.by())
                .bind("at", batch.at())
                .bind("granted", granted)
                .bind("run", batch.run().map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class)))
                .map(GrantStore::talliedOf)
                .all()
                .reduce(Tallied.NONE, Tallied::and);
    }

    static Tallied talliedOf(Readable row) {
        return new Tallied(
                value(row, "grants", Long.class),
                Map.of(value(row, "currency", String.class), money(row).getAmount()));
    }

    /** What was not refused of that entry to that customer. */
    Mono<Grant> find(CaseId id, CustomerId customer, String entry) {
        return database.sql(SELECT + """
                         WHERE g.case_id = :case AND g.customer_id = :customer AND g.entry_code = :entry
                           AND g.state <> 'REFUSED'
                        """)
                .bind("case", id.value())
                .bind("customer", customer.value())
                .bind("entry", entry)
                .map(this::grantOf)
                .one();
    }

    /** Whose cases these credits and runs are, unknown ones left out. */
    Mono<Map<UUID, CaseId>> casesOf(Set<UUID> ids) {
        return ids.isEmpty()
                ? Mono.just(Map.of())
                : database.sql("""
                                SELECT id, case_id FROM credit WHERE id = ANY (:ids)
                                UNION ALL SELECT id, case_id FROM credit_run WHERE id = ANY (:ids)
                                """)
                        .bind("ids", ids.toArray(UUID[]::new))
                        .map(row -> Map.entry(
                                Objects.requireNonNull(row.get("id", UUID.class)),
                                new CaseId(Objects.requireNonNull(row.get("case_id", UUID.class)))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Mono<Grant> find(UUID id) {
        return database.sql(SELECT + "WHERE g.id = :id")
                .bind("id", id)
                .map(this::grantOf)
                .one();
    }

    /** All goodwill that customer was granted for the case, in that currency. */
    Mono<BigDecimal> goodwill(CaseId id, CustomerId customer, Money inCurrency) {
        return database.sql("""
                        SELECT coalesce(sum(amount), 0) AS amount FROM credit
                         WHERE case_id = :case AND customer_id = :customer AND currency = :currency
                           AND basis = 'GOODWILL' AND state = 'GRANTED'
                        """)
                .bind("case", id.value())
                .bind("customer", customer.value())
                .bind("currency", inCurrency.getCurrencyUnit().getCode())
                .map(row -> value(row, "amount", BigDecimal.class))
                .one();
    }

    /** In the order they were asked for, those after that one; of one state when it is given. */
    Flux<Grant> page(CaseId id, Optional<Grant.State> state, Optional<UUID> after, int limit) {
        return database.sql(SELECT + """
                         WHERE g.case_id = :case AND (cast(:state AS text) IS NULL OR g.state = :state)
                           AND (cast(:after AS uuid) IS NULL
                                OR (g.asked_at, g.id) > (SELECT a.asked_at, a.id FROM credit a WHERE a.id = :after))
                         ORDER BY g.asked_at, g.id LIMIT :limit
                        """)
                .bind("case", id.value())
                .bind("state", state.map(Enum::name).map(Parameters::in).orElseGet(() -> Parameters.in(String.class)))
                .bind("after", after.map(Parameters::in).orElseGet(() -> Parameters.in(UUID.class)))
                .bind("limit", limit)
                .map(this::grantOf)
                .all();
    }

    /** All that this customer was given or asked for, in any state, the oldest first. */
    Flux<Grant> of(CaseId id, CustomerId customer) {
        return database.sql(SELECT + "WHERE g.case_id = :case AND g.customer_id = :customer ORDER BY g.asked_at, g.id")
                .bind("case", id.value())
                .bind("customer", customer.value())
                .map(this::grantOf)
                .all();
    }

    Flux<Awaiting> awaiting(String decider) {
        return database.sql("""
                        SELECT case_id, count(*) AS requests FROM credit
                        WHERE state = 'REQUESTED' AND asked_by <> :decider AND NOT drill
                        GROUP BY case_id ORDER BY min(asked_at) LIMIT 50
                        """)
                .bind("decider", decider)
                .map(row -> new Awaiting(new CaseId(row.get("case_id", UUID.class)), row.get("requests", Long.class)))
                .all();
    }

    Mono<Tallied> tally(CaseId id, Grant.State state) {
        return database.sql("""
                        SELECT currency, count(*) AS grants, sum(amount) AS amount FROM credit
                         WHERE case_id = :case AND state = :state GROUP BY currency
                        """)
                .bind("case", id.value())
                .bind("state", state.name())
                .map(GrantStore::talliedOf)
                .all()
                .reduce(Tallied.NONE, Tallied::and);
    }

    /** False when it was decided meanwhile. */
    Mono<Boolean> decide(UUID id, Grant.State state, Grant.Decided decided) {
        return database.sql("""
                        UPDATE credit SET state = :state, decided_by = :by, decided_at = :at, decision = :why, applied_on = :applied,
                               recorded_at = now()
                         WHERE id = :id AND state = 'REQUESTED'
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("by", decided.by())
                .bind("at", decided.at())
                .bind("why", decided.why())
                .bind(
                        "applied",
                        decided.appliedOn().map(Parameters::in).orElseGet(() -> Parameters.in(LocalDate.class)))
                .fetch()
                .rowsUpdated()
                .map(updated -> updated == 1);
    }

    private Grant grantOf(Readable row) {
        return new Grant(
                value(row, "id", UUID.class),
                new CaseId(value(row, "case_id", UUID.class)),
                new CustomerId(value(row, "customer_id", UUID.class)),
                value(row, "external_id", String.class),
                value(row, "entry_code", String.class),
                value(row, "entry_version", Integer.class),
                Basis.valueOf(value(row, "basis", String.class)),
                Grant.State.valueOf(value(row, "state", String.class)),
                Price.of(money(row)),
                value(row, "minutes", Long.class),
                rows.read(row, "inputs", MONTHS),
                value(row, "reason", String.class),
                value(row, "asked_by", String.class),
                value(row, "asked_at", Instant.class),
                CreditRows.find(row, "decided_by", String.class).map(by -> decidedOf(row, by)));
    }

    private static Grant.Decided decidedOf(Readable row, String by) {
        return new Grant.Decided(
                by,
                value(row, "decided_at", Instant.class),
                value(row, "decision", String.class),
                CreditRows.find(row, "applied_on", LocalDate.class));
    }
}
