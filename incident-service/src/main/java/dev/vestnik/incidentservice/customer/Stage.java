package dev.vestnik.incidentservice.customer;

import dev.vestnik.templates.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The rows of one import on their way in: COPY in pieces into a temporary table, then one merge of sets that touches only what differs. Pieces, and not
 * one long COPY, so that no transaction waits for a slow sender.
 */
final class Stage implements AutoCloseable {
    private static final int PIECE = 1 << 18;
    private static final String COPY = "COPY import_stage FROM STDIN";

    private final Connection connection;
    private final CopyManager copy;
    private final StringBuilder rows = new StringBuilder(PIECE + 4096);

    /** How many good rows made a customer, changed one, or said nothing new. */
    record Counts(long created, long updated, long unchanged) {}

    Stage(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        run("""
                CREATE TEMPORARY TABLE import_stage (
                    number bigint NOT NULL, external_id text COLLATE "C" NOT NULL, name text NOT NULL,
                    language text NOT NULL, zone text NOT NULL, email text, components uuid[] NOT NULL)
                """);
    }

    void add(CustomerRow row) throws SQLException, IOException {
        rows.append(row.number()).append('\t');
        cell(row.externalId()).append('\t');
        cell(row.name()).append('\t');
        cell(row.language()).append('\t');
        cell(row.zone()).append('\t');
        cell(row.email()).append("\t{");
        rows.append(String.join(",", row.componentIds())).append("}\n");
        if (rows.length() >= PIECE) {
            flush();
        }
    }

    private StringBuilder cell(@Nullable String value) {
        if (value == null) {
            return rows.append("\\N");
        }
        for (int at = 0; at < value.length(); at++) {
            char one = value.charAt(at);
            if (one == '\\') {
                rows.append('\\');
            }
            rows.append(one);
        }
        return rows;
    }

    private void flush() throws SQLException, IOException {
        if (!rows.isEmpty()) {
            copy.copyIn(COPY, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)), PIECE);
            rows.setLength(0);
        }
    }

    /** Merges what was staged, in the transaction of the connection; tells of ids that came twice. Two merges at once wait for one another. */
    Counts merge(Consumer<RowError> fault) throws SQLException, IOException {
        flush();
        run("SELECT pg_advisory_xact_lock(hashtext('customer merge'))");
        run("CREATE INDEX ON import_stage (external_id, number)");
        run("ANALYZE import_stage");
        tellDoubles(fault);
        run(PLAN);
        run("ANALYZE import_plan");
        var counts = counts();
        run(CREATED);
        run(CHANGED);
        run(CONTACTS);
        run(CONTACTS_GONE);
        run(USAGES_GONE);
        run(USAGES);
        return counts;
    }

    private void tellDoubles(Consumer<RowError> fault) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(1_000);
            try (var doubles = statement.executeQuery(DOUBLES)) {
                while (doubles.next()) {
                    long first = doubles.getLong("first");
                    var why = Texts.of(
                            "Этот id уже был в строке %d.".formatted(first),
                            "This id was in row %d already.".formatted(first));
                    fault.accept(RowError.of(
                            doubles.getLong("number"), "id", "unique", why, doubles.getString("external_id")));
                }
            }
        }
    }

    private Counts counts() throws SQLException {
        try (var statement = connection.createStatement();
                var counted = statement.executeQuery("""
                        SELECT count(*) FILTER (WHERE fresh) AS created, count(*) FILTER (WHERE changed) AS updated,
                               count(*) FILTER (WHERE NOT fresh AND NOT changed) AS unchanged
                          FROM import_plan
                        """)) {
            counted.next();
            return new Counts(counted.getLong("created"), counted.getLong("updated"), counted.getLong("unchanged"));
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The connection goes back to its pool without our tables. */
    @Override
    public void close() throws SQLException {
        run("DROP TABLE IF EXISTS import_stage, import_plan");
    }

    private static final String DOUBLES = """
            SELECT number, external_id, first
              FROM (SELECT number, external_id, min(number) OVER (PARTITION BY external_id) AS first FROM import_stage) s
             WHERE number > first ORDER BY number
            """;

    private static final String PLAN = """
            CREATE TEMPORARY TABLE import_plan AS
            SELECT coalesce(c.id, gen_random_uuid()) AS id, s.*, c.id IS NULL AS fresh,
                   c.id IS NOT NULL AND (
                       (c.name, c.language, c.zone, k.address) IS DISTINCT FROM (s.name, s.language, s.zone, s.email)
                       OR c.retired_at IS NOT NULL OR coalesce(u.components, '{}') <> s.components) AS changed
              FROM (SELECT DISTINCT ON (external_id) * FROM import_stage ORDER BY external_id, number) s
              LEFT JOIN customer c ON c.external_id = s.external_id
              LEFT JOIN contact k ON k.customer_id = c.id AND k.channel = 'EMAIL' AND k.position = 1
              LEFT JOIN LATERAL (SELECT array_agg(component_id ORDER BY component_id) AS components
                                   FROM usage WHERE customer_id = c.id) u ON c.id IS NOT NULL
            """;

    private static final String CREATED = """
            INSERT INTO customer (id, external_id, name, language, zone)
            SELECT id, external_id, name, language, zone FROM import_plan WHERE fresh
            """;

    private static final String CHANGED = """
            UPDATE customer c
               SET name = p.name, language = p.language, zone = p.zone, retired_at = NULL, updated_at = now()
              FROM import_plan p WHERE p.changed AND c.id = p.id
            """;

    private static final String CONTACTS = """
            INSERT INTO contact (customer_id, channel, position, address)
            SELECT id, 'EMAIL', 1, email FROM import_plan WHERE (fresh OR changed) AND email IS NOT NULL
            ON CONFLICT (customer_id, channel, position) DO UPDATE SET address = excluded.address
             WHERE contact.address IS DISTINCT FROM excluded.address
            """;

    private static final String CONTACTS_GONE = """
            DELETE FROM contact k USING import_plan p
             WHERE p.changed AND p.email IS NULL AND k.customer_id = p.id AND k.channel = 'EMAIL' AND k.position = 1
            """;

    private static final String USAGES_GONE = """
            DELETE FROM usage u USING import_plan p
             WHERE p.changed AND u.customer_id = p.id AND u.component_id <> ALL (p.components)
            """;

    private static final String USAGES = """
            INSERT INTO usage (customer_id, component_id)
            SELECT p.id, unnest(p.components) FROM import_plan p WHERE p.fresh OR p.changed
            ON CONFLICT DO NOTHING
            """;
}
