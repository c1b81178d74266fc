package dev.vestnik.incidentservice.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where the embedded PostgreSQL keeps its data: made aside and then renamed, so that a start cut short leaves nothing half made. */
final class DataFolder {

    /** The one user of the embedded server. */
    static final String OWNER = "postgres";

    private static final String MAJOR = "18";

    private DataFolder() {}

    /** A folder with a database cluster in it, and the password to it. */
    record Made(Path folder, String password) {}

    static Made made(Home home, Programs programs) {
        var parent = home.folder("postgres");
        var password = home.secret("postgres/password");
        var data = parent.resolve("data");
        try {
            if (!Files.exists(data)) {
                make(parent, data, programs);
            }
            requireSameMajor(data);
            return new Made(data, password);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    // rules of order and case that do not depend on the machine's own, so that the folder can move to another one
    private static void make(Path parent, Path data, Programs programs) throws IOException {
        var half = parent.resolve("data.half");
        ServerFiles.remove(half);
        programs.run(
                "initdb",
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        OWNER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + parent.resolve("password"),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void requireSameMajor(Path data) throws IOException {
        var major = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!major.equals(MAJOR)) {
            throw new IllegalStateException(
                    "%s was written by PostgreSQL %s, this is PostgreSQL %s: dump it there and restore it here."
                            .formatted(data, major, MAJOR));
        }
    }
}
