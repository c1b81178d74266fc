package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.compensation.CreditRows.money;
import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.incidentservice.compensation.arithmetic.Contract;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.customer.CustomerId;
import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps contracts; one for a customer and component. */
@Repository
class ContractStore {
    private final DatabaseClient database;

    ContractStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Contract> of(CustomerId customer) {
        return database.sql("""
                        SELECT k.customer_id, k.component_id, k.monthly_fee AS amount, k.currency, k.zone, k.sla
                          FROM contract k JOIN component c ON c.id = k.component_id
                         WHERE k.customer_id = :customer ORDER BY c.position, c.code
                        """)
                .bind("customer", customer.value())
                .map(ContractStore::contractOf)
                .all();
    }

    private static Contract contractOf(Readable row) {
        return new Contract(
                new CustomerId(value(row, "customer_id", UUID.class)),
                new ComponentId(value(row, "component_id", UUID.class)),
                money(row),
                ZoneId.of(value(row, "zone", String.class)),
                value(row, "sla", String.class));
    }

    /** These and no others for that customer. */
    Mono<Void> replace(CustomerId customer, Collection<Contract> contracts) {
        var kept = contracts.stream().map(one -> one.component().value()).toArray(UUID[]::new);
        return database.sql("DELETE FROM contract WHERE customer_id = :customer AND NOT component_id = ANY (:kept)")
                .bind("customer", customer.value())
                .bind("kept", kept)
                .then()
                .then(put(contracts));
    }

    Mono<Void> put(Collection<Contract> contracts) {
        return Flux.fromIterable(contracts).concatMap(this::put).then();
    }

    private Mono<Void> put(Contract contract) {
        return database.sql("""
                        INSERT INTO contract (customer_id, component_id, monthly_fee, currency, zone, sla)
                        VALUES (:customer, :component, :fee, :currency, :zone, :sla)
                        ON CONFLICT (customer_id, component_id) DO UPDATE
                           SET monthly_fee = excluded.monthly_fee, currency = excluded.currency, zone = excluded.zone,
                               sla = excluded.sla, updated_at = now()
                        """)
                .bind("customer", contract.customer().value())
                .bind("component", contract.component().value())
                .bind("fee", contract.monthlyFee().getAmount())
                .bind("currency", contract.monthlyFee().getCurrencyUnit().getCode())
                .bind("zone", contract.zone().getId())
                .bind("sla", contract.sla())
                .then();
    }

    /** A contract for each component each of these customers uses, where there is none yet: 12,000 ₽ in Moscow, or $150 where the customer is. */
    Mono<Long> putSamples(List<String> externalIds, String sla) {
        return database.sql("""
                        INSERT INTO contract (customer_id, component_id, monthly_fee, currency, zone, sla)
                        SELECT c.id, u.component_id,
                               CASE c.language WHEN 'ru' THEN 12000 ELSE 150 END,
                               CASE c.language WHEN 'ru' THEN 'RUB' ELSE 'USD' END,
                               CASE c.language WHEN 'ru' THEN 'Europe/Moscow' ELSE c.zone END, :sla
                          FROM customer c JOIN usage u ON u.customer_id = c.id
                         WHERE c.external_id = ANY (:ids)
                         ORDER BY c.id, u.component_id
                        ON CONFLICT DO NOTHING
                        """)
                .bind("sla", sla)
                .bind("ids", externalIds.toArray(String[]::new))
                .fetch()
                .rowsUpdated();
    }

    /** The codes of SLAs that a contract may be under. */
    Flux<String> slas() {
        return database.sql("SELECT DISTINCT code FROM catalogue_entry WHERE basis = 'CONTRACT'")
                .map(row -> value(row, "code", String.class))
                .all();
    }
}
