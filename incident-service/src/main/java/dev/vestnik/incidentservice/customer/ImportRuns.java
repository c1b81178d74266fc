package dev.vestnik.incidentservice.customer;

import dev.vestnik.templates.Texts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Remembers what every import did. A run that is not finished after an hour was cut off and may be begun again. */
@Repository
class ImportRuns {
    private final JsonMapper json;

    ImportRuns(JsonMapper json) {
        this.json = json;
    }

    /** False when that import has been finished, or is under way. */
    boolean beginBlocking(Connection connection, UUID id, String by) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO import_run (id, state, started_by) VALUES (?, 'RUNNING', ?)
                ON CONFLICT (id) DO UPDATE SET state = 'RUNNING', started_at = now()
                 WHERE import_run.state = 'FAILED'
                    OR (import_run.state = 'RUNNING' AND import_run.started_at < now() - interval '1 hour')
                """)) {
            statement.setObject(1, id);
            statement.setString(2, by);
            return statement.executeUpdate() == 1;
        }
    }

    void failBlocking(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement(
                "UPDATE import_run SET state = 'FAILED', finished_at = now() WHERE id = ? AND state = 'RUNNING'")) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }

    void finishBlocking(Connection connection, ImportReport report, String digest) throws SQLException {
        try (var statement = connection.prepareStatement("""
                UPDATE import_run SET state = 'DONE', finished_at = now(),
                       rows = ?, created = ?, updated = ?, unchanged = ?, bad = ?, body_sha256 = ? WHERE id = ?
                """)) {
            statement.setLong(1, report.rows());
            statement.setLong(2, report.created());
            statement.setLong(3, report.updated());
            statement.setLong(4, report.unchanged());
            statement.setLong(5, report.bad());
            statement.setString(6, digest);
            statement.setObject(7, report.importId());
            statement.executeUpdate();
        }
        saveErrors(connection, report);
    }

    private void saveErrors(Connection connection, ImportReport report) throws SQLException {
        try (var statement = connection.prepareStatement("""
                INSERT INTO import_error (import_id, place, row_number, column_name, rule, message, value)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?)
                """)) {
            int place = 0;
            for (var error : report.errors()) {
                statement.setObject(1, report.importId());
                statement.setInt(2, place++);
                statement.setLong(3, error.row());
                statement.setString(4, error.column());
                statement.setString(5, error.rule());
                statement.setString(6, json.writeValueAsString(error.message()));
                statement.setString(7, error.value());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The report of a finished import; empty when there is none, or it is not finished. */
    Optional<ImportReport> findBlocking(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT * FROM import_run WHERE id = ? AND state = 'DONE'")) {
            statement.setObject(1, id);
            try (var run = statement.executeQuery()) {
                return run.next() ? Optional.of(reportOf(id, run, errors(connection, id))) : Optional.empty();
            }
        }
    }

    /** What the body of that import was; empty when it is not known. */
    Optional<String> digestBlocking(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT body_sha256 FROM import_run WHERE id = ?")) {
            statement.setObject(1, id);
            try (var run = statement.executeQuery()) {
                return run.next() ? Optional.ofNullable(run.getString(1)) : Optional.empty();
            }
        }
    }

    private List<RowError> errors(Connection connection, UUID id) throws SQLException {
        try (var statement =
                connection.prepareStatement("SELECT * FROM import_error WHERE import_id = ? ORDER BY place")) {
            statement.setObject(1, id);
            var errors = new ArrayList<RowError>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    errors.add(errorOf(row));
                }
            }
            return errors;
        }
    }

    private static ImportReport reportOf(UUID id, ResultSet run, List<RowError> errors) throws SQLException {
        return new ImportReport(
                id,
                run.getLong("rows"),
                run.getLong("created"),
                run.getLong("updated"),
                run.getLong("unchanged"),
                run.getLong("bad"),
                errors);
    }

    private RowError errorOf(ResultSet row) throws SQLException {
        return new RowError(
                row.getLong("row_number"),
                row.getString("column_name"),
                row.getString("rule"),
                json.readValue(row.getString("message"), Texts.class),
                row.getString("value"));
    }
}
