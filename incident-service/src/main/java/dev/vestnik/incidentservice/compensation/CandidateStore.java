package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.compensation.arithmetic.Contract;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import dev.vestnik.templates.Language;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;

/** Reads who is on a case's affected list, with contracts, other incidents and earlier credits; one query a page. */
@Repository
class CandidateStore {
    private static final TypeReference<List<ContractRow>> CONTRACTS = new TypeReference<>() {};
    private static final TypeReference<List<BeforeRow>> BEFORE = new TypeReference<>() {};
    private static final TypeReference<Set<ComponentId>> COMPONENTS = new TypeReference<>() {};
    private static final TypeReference<Set<CaseId>> CASES = new TypeReference<>() {};
    private static final String SELECT = """
            SELECT c.id, c.external_id, c.name, c.language, c.zone,
                   (SELECT coalesce(jsonb_agg(u.component_id), '[]') FROM usage u WHERE u.customer_id = c.id) AS uses,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                               'component', k.component_id, 'fee', k.monthly_fee, 'currency', k.currency, 'zone', k.zone,
                               'sla', k.sla) ORDER BY k.component_id), '[]')
                      FROM contract k WHERE k.customer_id = c.id) AS contracts,
                   (SELECT coalesce(jsonb_agg(o.case_id), '[]') FROM affected o
                     WHERE o.customer_id = c.id AND o.case_id = ANY (:others) AND o.excluded_why IS NULL) AS others,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object(
                               'component', m.component_id, 'month', m.month, 'amount', m.amount, 'currency', m.currency)), '[]')
                      FROM credit_month m JOIN credit g ON g.id = m.credit_id
                     WHERE m.customer_id = c.id AND g.entry_code = :entry AND g.state = 'GRANTED'
                       AND NOT g.drill AND NOT :drill AND g.case_id <> :case) AS before,
                   EXISTS (SELECT FROM credit g WHERE g.case_id = :case AND g.customer_id = c.id
                              AND g.entry_code = :entry AND g.state <> 'REFUSED') AS has
              FROM affected a JOIN customer c ON c.id = a.customer_id AND c.retired_at IS NULL
             WHERE a.case_id = :case AND a.excluded_why IS NULL AND %s
            """;
    private static final String PAGE = SELECT.formatted(
                    "c.external_id > :after AND (cast(:listed AS timestamptz) IS NULL OR a.added_at <= :listed)")
            + " ORDER BY c.external_id LIMIT :limit";
    private static final String ONE = SELECT.formatted("c.id = :customer");

    private final DatabaseClient database;
    private final CreditRows rows;

    /** A contract as the query gives it. */
    record ContractRow(ComponentId component, BigDecimal fee, String currency, ZoneId zone, String sla) {
        Contract of(CustomerId customer) {
            return new Contract(customer, component, CreditRows.money(fee, currency), zone, sla);
        }
    }

    /** An earlier credit as the query gives it. */
    record BeforeRow(ComponentId component, LocalDate month, BigDecimal amount, String currency) {
        Candidate.Before of() {
            return new Candidate.Before(component, YearMonth.from(month), CreditRows.money(amount, currency));
        }
    }

    CandidateStore(DatabaseClient database, CreditRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** By external id, those after {@code after}; only who was on the list by then, when that is given. */
    Flux<Candidate> page(Scene scene, String entry, String after, Optional<Instant> listed, int limit) {
        return bound(PAGE, scene, entry)
                .bind("after", after)
                .bind("limit", limit)
                .bind("listed", listed.map(Parameters::in).orElseGet(() -> Parameters.in(Instant.class)))
                .map(this::candidateOf)
                .all();
    }

    /** Empty when that customer is not on the list. */
    Mono<Candidate> one(Scene scene, String entry, CustomerId customer) {
        return bound(ONE, scene, entry)
                .bind("customer", customer.value())
                .map(this::candidateOf)
                .one();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, Scene scene, String entry) {
        var others = scene.elsewhere().stream().map(other -> other.of().value()).toArray(UUID[]::new);
        return database.sql(sql)
                .bind("case", scene.here().of().value())
                .bind("drill", scene.drill())
                .bind("others", others)
                .bind("entry", entry);
    }

    private Candidate candidateOf(Readable row) {
        var id = new CustomerId(value(row, "id", UUID.class));
        return new Candidate(
                id,
                value(row, "external_id", String.class),
                value(row, "name", String.class),
                new Language(value(row, "language", String.class)),
                ZoneId.of(value(row, "zone", String.class)),
                rows.read(row, "uses", COMPONENTS),
                rows.read(row, "contracts", CONTRACTS).stream()
                        .map(contract -> contract.of(id))
                        .toList(),
                rows.read(row, "others", CASES),
                rows.read(row, "before", BEFORE).stream().map(BeforeRow::of).toList(),
                value(row, "has", Boolean.class));
    }
}
