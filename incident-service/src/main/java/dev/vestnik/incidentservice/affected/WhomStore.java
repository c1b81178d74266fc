package dev.vestnik.incidentservice.affected;

import dev.vestnik.incidentservice.customer.CustomerId;
import dev.vestnik.incidentservice.incident.timeline.CaseId;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Counts and writes down the part of a list that a notice is for. */
@Repository
class WhomStore {
    private static final String AMONG = """
              FROM customer c
              LEFT JOIN affected a ON a.case_id = :case AND a.customer_id = c.id AND a.excluded_why IS NULL
              LEFT JOIN contact k ON k.customer_id = c.id AND k.channel = 'EMAIL' AND k.position = 1
             WHERE c.retired_at IS NULL AND %s
            """;

    private final DatabaseClient database;

    WhomStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Counts> count(CaseId id, Whom whom) {
        var sql = """
                SELECT c.language, count(*) AS customers, count(*) FILTER (WHERE k.address IS NULL) AS without_address
                """ + AMONG.formatted(condition(whom)) + " GROUP BY c.language ORDER BY c.language DESC";
        return bound(sql, id, whom)
                .map(AffectedStore::languageOf)
                .all()
                .collectList()
                .map(Counts::of);
    }

    Mono<Void> fill(UUID notice, CaseId id, Whom whom) {
        var sql = """
                INSERT INTO audience (notice_id, customer_id, language, zone, reachable)
                SELECT :notice, c.id, c.language, c.zone, k.address IS NOT NULL
                """ + AMONG.formatted(condition(whom));
        return bound(sql, id, whom).bind("notice", notice).then();
    }

    private static String condition(Whom whom) {
        return switch (whom) {
            case Whom.Everybody() -> "a.customer_id IS NOT NULL";
            case Whom.Restored() ->
                "a.customer_id IS NOT NULL AND (a.still_down_at IS NULL OR a.restored_at IS NOT NULL)";
            case Whom.StillDown() -> "a.still_down_at IS NOT NULL AND a.restored_at IS NULL";
            case Whom.RestoredApart _ ->
                "a.restored_at IS NOT NULL AND NOT EXISTS (SELECT FROM audience x WHERE x.notice_id = ANY (:ids) AND x.customer_id = c.id)";
            case Whom.Only _ -> "c.id = ANY (:ids)";
        };
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, CaseId id, Whom whom) {
        var asked = database.sql(sql).bind("case", id.value());
        return switch (whom) {
            case Whom.Everybody _, Whom.Restored _, Whom.StillDown _ -> asked;
            case Whom.RestoredApart(var toldBy) -> asked.bind("ids", toldBy.toArray(UUID[]::new));
            case Whom.Only(var customers) ->
                asked.bind("ids", customers.stream().map(CustomerId::value).toArray(UUID[]::new));
        };
    }
}
