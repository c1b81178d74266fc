package dev.vestnik.incidentservice.customer;

import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.templates.Language;
import io.r2dbc.spi.Readable;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads customers; they are written by the merge alone. */
@Repository
class CustomerStore {
    private static final String SELECT = """
            SELECT c.id, c.external_id, c.name, c.language, c.zone, k.address,
                   ARRAY (SELECT m.code FROM usage u JOIN component m ON m.id = u.component_id
                           WHERE u.customer_id = c.id ORDER BY m.code) AS components
              FROM customer c
              LEFT JOIN contact k ON k.customer_id = c.id AND k.channel = 'EMAIL' AND k.position = 1
            """;

    private final DatabaseClient database;

    CustomerStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Customer> find(String externalId) {
        return database.sql(SELECT + "WHERE c.external_id = :id")
                .bind("id", externalId)
                .map(CustomerStore::customerOf)
                .one();
    }

    Flux<Customer> known(Set<UUID> ids) {
        return database.sql(SELECT + "WHERE c.id = ANY (:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map(CustomerStore::customerOf)
                .all();
    }

    /** By external id; a query matches the beginning of an id or an address, or any part of a name. */
    Flux<Customer> page(String query, String after, int limit) {
        return database.sql(SELECT + """
                        WHERE c.external_id > :after AND c.retired_at IS NULL
                          AND (:query = '' OR starts_with(c.external_id, :query)
                               OR starts_with(lower(k.address), lower(:query))
                               OR strpos(lower(c.name), lower(:query)) > 0)
                        ORDER BY c.external_id LIMIT :limit
                        """)
                .bind("after", after)
                .bind("query", query)
                .bind("limit", limit)
                .map(CustomerStore::customerOf)
                .all();
    }

    Flux<Recipient> recipients(List<CustomerId> ids) {
        return database.sql("""
                        SELECT c.id, c.language, c.zone, k.address
                          FROM customer c
                          LEFT JOIN contact k ON k.customer_id = c.id AND k.channel = 'EMAIL' AND k.position = 1
                         WHERE c.id = ANY (:ids) ORDER BY c.id
                        """)
                .bind("ids", ids.stream().map(CustomerId::value).toArray(UUID[]::new))
                .map(CustomerStore::recipientOf)
                .all();
    }

    Mono<Long> count() {
        return database.sql("SELECT count(*) AS customers FROM customer WHERE retired_at IS NULL")
                .map(row -> value(row, "customers", Long.class))
                .one();
    }

    private static Recipient recipientOf(Readable row) {
        return new Recipient(
                new CustomerId(value(row, "id", UUID.class)),
                new Language(value(row, "language", String.class)),
                ZoneId.of(value(row, "zone", String.class)),
                Optional.ofNullable(row.get("address", String.class)));
    }

    private static Customer customerOf(Readable row) {
        return new Customer(
                new CustomerId(value(row, "id", UUID.class)),
                value(row, "external_id", String.class),
                value(row, "name", String.class),
                new Language(value(row, "language", String.class)),
                ZoneId.of(value(row, "zone", String.class)),
                Optional.ofNullable(row.get("address", String.class)),
                Arrays.asList(value(row, "components", String[].class)));
    }
}
