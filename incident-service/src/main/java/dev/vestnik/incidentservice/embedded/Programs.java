package dev.vestnik.incidentservice.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of one PostgreSQL. They refuse to work for root; for root they get a name space of their own in which they
 * are nobody in particular.
 */
final class Programs {

    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> NAMELESS = List.of("unshare", "-U");

    private final Path bin;
    private final boolean root;

    Programs(Path serverFiles) {
        this.bin = serverFiles.resolve("bin");
        this.root = "root".equals(System.getProperty("user.name"));
    }

    /** Whether that file is the server's program of this version. */
    boolean isServer(String command) {
        return Path.of(command).equals(bin.resolve("postgres"));
    }

    /** Runs it to its end; what it printed goes into the exception when it fails. */
    void run(String program, List<String> arguments) {
        var command = new ArrayList<String>(root ? NAMELESS : List.of());
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        try {
            var printed = File.createTempFile("vestnik-" + program, ".log");
            try {
                run(program, command, printed);
            } finally {
                Files.deleteIfExists(printed.toPath());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(hint(program), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, stopped);
        }
    }

    // its output goes to a file and not to a pipe: the server it starts would hold the pipe open for ever
    private void run(String program, List<String> command, File printed) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(program + " did not end within two minutes");
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("%s failed:%n%s"
                    .formatted(hint(program), Files.readString(printed.toPath()).strip()));
        }
    }

    private String hint(String program) {
        return root
                ? program
                        + " (PostgreSQL does not run as root; if \"unshare -U\" is forbidden here, start Vestnik as another"
                        + " user or set VESTNIK_DATABASE_URL)"
                : program;
    }
}
