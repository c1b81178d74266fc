package dev.vestnik.incidentservice.compensation;

import static dev.vestnik.incidentservice.compensation.CreditRows.find;
import static dev.vestnik.incidentservice.database.Columns.value;

import dev.vestnik.templates.Texts;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the versions of catalogue entries; none is ever changed. */
@Repository
class CatalogueStore {
    private final DatabaseClient database;
    private final CreditRows rows;

    CatalogueStore(DatabaseClient database, CreditRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** By code, the newest version first. */
    Flux<CatalogueEntry> all() {
        return database.sql("SELECT * FROM catalogue_entry ORDER BY code, version DESC")
                .map(this::entryOf)
                .all();
    }

    /** The newest version of that code which is active then. */
    Mono<CatalogueEntry> active(String code, Instant at) {
        return database.sql("""
                        SELECT * FROM catalogue_entry
                         WHERE code = :code AND active_from <= :at AND (active_to IS NULL OR active_to > :at)
                         ORDER BY version DESC LIMIT 1
                        """)
                .bind("code", code)
                .bind("at", at)
                .map(this::entryOf)
                .one();
    }

    Mono<CatalogueEntry> version(String code, int version) {
        return database.sql("SELECT * FROM catalogue_entry WHERE code = :code AND version = :version")
                .bind("code", code)
                .bind("version", version)
                .map(this::entryOf)
                .one();
    }

    /** The number of the next version, from 1; those who make one of the same code wait for one another. */
    Mono<Integer> next(String code) {
        return database.sql("SELECT pg_advisory_xact_lock(hashtext('catalogue entry'), hashtext(:code))")
                .bind("code", code)
                .then()
                .then(database.sql(
                                "SELECT coalesce(max(version), 0) + 1 AS next FROM catalogue_entry WHERE code = :code")
                        .bind("code", code)
                        .map(row -> value(row, "next", Integer.class))
                        .one());
    }

    Mono<Void> insert(CatalogueEntry entry, String by) {
        return database.sql("""
                        INSERT INTO catalogue_entry (code, version, basis, authority, applied_on, name, words, terms,
                                                     active_from, active_to, made_by)
                        VALUES (:code, :version, :basis, :authority, :applied, :name, :words, :terms, :from, :to, :by)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("code", entry.code())
                .bind("version", entry.version())
                .bind("basis", entry.basis().name())
                .bind("authority", entry.authority().name())
                .bind("applied", entry.appliedOn().name())
                .bind("name", rows.jsonOf(entry.name()))
                .bind("words", rows.jsonOf(entry.words()))
                .bind("terms", rows.jsonOf(entry.terms()))
                .bind("from", entry.activeFrom())
                .bind("to", entry.activeTo().map(Parameters::in).orElseGet(() -> Parameters.in(Instant.class)))
                .bind("by", by)
                .then();
    }

    private CatalogueEntry entryOf(Readable row) {
        return new CatalogueEntry(
                value(row, "code", String.class),
                value(row, "version", Integer.class),
                AuthorityClass.valueOf(value(row, "authority", String.class)),
                AppliedOn.valueOf(value(row, "applied_on", String.class)),
                rows.read(row, "name", Texts.class),
                rows.read(row, "words", Texts.class),
                rows.read(row, "terms", Terms.class),
                value(row, "active_from", Instant.class),
                find(row, "active_to", Instant.class));
    }
}
