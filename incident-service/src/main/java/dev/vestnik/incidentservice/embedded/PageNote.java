package dev.vestnik.incidentservice.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What is noted of a page that was started, for a later run to find it again.
 *
 * @param startedAt milliseconds since 1970: another process may have the number by now, but not with the same start
 * @param fingerprint of what it was started with
 */
record PageNote(long pid, long startedAt, String fingerprint) {

    static Optional<PageNote> read(Path file) {
        try {
            var parts = Files.readString(file).strip().split(" ");
            return Optional.of(new PageNote(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    static PageNote of(ProcessHandle process, String fingerprint) {
        return new PageNote(process.pid(), startOf(process), fingerprint);
    }

    void write(Path file) {
        var half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.writeString(half, "%d %d %s%n".formatted(pid, startedAt, fingerprint));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The process of this note, if it still lives. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> startOf(handle) == startedAt);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(start -> start.toEpochMilli()).orElse(0L);
    }
}
