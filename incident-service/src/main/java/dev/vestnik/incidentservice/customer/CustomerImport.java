package dev.vestnik.incidentservice.customer;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;

/** Takes files of customers in, on a blocking thread and a blocking connection: whole or not at all, apart from rows that are bad. */
@Service
class CustomerImport {
    /** Each holds one of the few blocking connections for as long as its sender needs. */
    private static final int AT_ONCE = 3;

    private final DataSource source;
    private final ImportRuns runs;
    private final Semaphore free = new Semaphore(AT_ONCE);

    CustomerImport(DataSource source, ImportRuns runs) {
        this.source = source;
        this.runs = runs;
    }

    /**
     * What the file did, or has done when that import was finished before; INVALID, CONFLICT, TOO_MANY problems, and UNPROCESSABLE when it was finished
     * before with another file.
     */
    ImportReport importBlocking(UUID id, String by, Map<String, ComponentId> components, InputStream file)
            throws SQLException, IOException {
        if (!free.tryAcquire()) {
            throw Problem.tooMany(
                    "Сейчас идут три загрузки; повторите чуть позже.",
                    "Three imports are under way; try a little later.");
        }
        try (var connection = source.getConnection()) {
            return runs.beginBlocking(connection, id, by)
                    ? run(connection, id, new RowRules(components), file)
                    : finishedBefore(connection, id, file);
        } finally {
            free.release();
        }
    }

    /** One customer by the same rules and the same merge; the faults are those of its fields. */
    Faults saveBlocking(Map<String, ComponentId> components, List<String> cells) throws SQLException, IOException {
        var faults = new Faults();
        var row = new RowRules(components).check(1, cells, faults::inRow);
        if (faults.badRows() == 0) {
            try (var connection = source.getConnection();
                    var stage = new Stage(connection)) {
                stage.add(row);
                inTransaction(connection, () -> stage.merge(faults::twice));
            }
        }
        return faults;
    }

    /** The report of a finished import. */
    Optional<ImportReport> findBlocking(UUID id) throws SQLException {
        try (var connection = source.getConnection()) {
            return runs.findBlocking(connection, id);
        }
    }

    /** Reads the file to its end in any case: a stream that is closed before it was read from may not yet be subscribed to, and says so by failing. */
    private ImportReport finishedBefore(Connection connection, UUID id, InputStream file)
            throws SQLException, IOException {
        var digest = Fingerprint.of(file).wholeBlocking();
        var report = runs.findBlocking(connection, id)
                .orElseThrow(() -> Problem.conflict("Эта загрузка ещё идёт.", "This import is still under way."));
        if (!runs.digestBlocking(connection, id).orElse(digest).equals(digest)) {
            throw Problem.unprocessable(
                    "С этим Idempotency-Key уже загружали другой файл. Для нового файла нужен новый ключ.",
                    "Another file was imported under this Idempotency-Key. A new file needs a new key.");
        }
        return report;
    }

    private ImportReport run(Connection connection, UUID id, RowRules rules, InputStream bytes)
            throws SQLException, IOException {
        boolean done = false;
        try (var stage = new Stage(connection)) {
            var report = load(connection, stage, new Loading(id, rules, Fingerprint.of(bytes)));
            done = true;
            return report;
        } finally {
            if (!done) {
                runs.failBlocking(connection, id);
            }
        }
    }

    private record Loading(UUID id, RowRules rules, Fingerprint file) {}

    private ImportReport load(Connection connection, Stage stage, Loading loading) throws SQLException, IOException {
        var faults = new Faults();
        long rows = read(stage, loading, faults);
        var digest = loading.file.wholeBlocking();
        return inTransaction(connection, () -> {
            var counts = stage.merge(faults::twice);
            var report = new ImportReport(
                    loading.id,
                    rows,
                    counts.created(),
                    counts.updated(),
                    counts.unchanged(),
                    faults.badRows(),
                    faults.first());
            runs.finishBlocking(connection, report, digest);
            return report;
        });
    }

    private static long read(Stage stage, Loading loading, Faults faults) throws SQLException, IOException {
        var file = CustomerFile.open(loading.file.bytes());
        long rows = 0;
        for (var row = file.next(faults::inRow); row.isPresent(); row = file.next(faults::inRow)) {
            rows++;
            var found = row.get();
            if (found.cells().isPresent()) {
                var checked = loading.rules.check(found.number(), found.cells().get(), faults::inRow);
                if (!faults.concern(found.number())) {
                    stage.add(checked);
                }
            }
        }
        file.requireUtf8();
        return rows;
    }

    private interface Work<T> {
        T run() throws SQLException, IOException;
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException, IOException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            var result = work.run();
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
