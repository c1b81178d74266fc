package dev.vestnik.incidentservice.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code postmaster.pid} tells of a server on a data folder. The number in it may by now belong to another process, or to
 * none.
 */
record RunningServer(long pid, int port) {

    private static final int PORT_LINE = 3;

    /** What the file tells; empty when there is none or it is only half written. */
    static Optional<RunningServer> on(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return Optional.of(new RunningServer(
                    Long.parseLong(lines.getFirst().strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The program behind that number, when there is one and it may be seen. */
    Optional<String> command() {
        return ProcessHandle.of(pid).flatMap(handle -> handle.info().command());
    }

    /** All processes of any server unpacked below that folder: the server and the helpers that it may leave behind for a moment. */
    static List<ProcessHandle> below(Path folder) {
        var prefix = folder.resolve(ServerFiles.PREFIX).toString();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(handle -> handle.info()
                            .command()
                            .filter(it -> it.startsWith(prefix))
                            .isPresent())
                    .toList();
        }
    }
}
