package dev.vestnik.incidentservice.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The status page beside the service, a process of its own: it outlives the service's sudden end and the next start takes it
 * over; an orderly stop ends it; if it dies it is started anew, ever more patiently.
 */
final class PageProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageProcess.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long ENDS_WITHIN_SECONDS = 10;
    private static final long LARGEST_LOG = 10L << 20;
    private static final List<String> OURS_ALONE = List.of("VESTNIK_", "SPRING_", "SERVER_", "MANAGEMENT_");

    private final Home home;
    private final PageCommand command;
    private final Map<String, String> settings;
    private final int port;
    private final Thread watch =
            Thread.ofPlatform().daemon().name("status-page").unstarted(this::watch);
    private volatile boolean stopping;

    /** Settings are the environment that the page is given. */
    PageProcess(Home home, PageCommand command, Map<String, String> settings, int port) {
        this.home = home;
        this.command = command;
        this.settings = Map.copyOf(settings);
        this.port = port;
    }

    /** Starts or takes over a page, and goes on doing so. */
    void start() {
        watch.start();
    }

    private void watch() {
        var pause = FIRST_PAUSE;
        try {
            while (!stopping) {
                var begun = System.nanoTime();
                running().ifPresent(process -> process.onExit().join());
                var lived = Duration.ofNanos(System.nanoTime() - begun);
                pause = lived.compareTo(LONGEST_PAUSE) > 0 ? FIRST_PAUSE : pause;
                if (!stopping) {
                    Thread.sleep(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The page, taken over or new; empty when its port is taken by a stranger or it cannot be started. */
    private synchronized Optional<ProcessHandle> running() {
        try {
            return stopping ? Optional.empty() : takenOver().or(this::fresh);
        } catch (IOException | RuntimeException fault) {
            LOG.warn("The status page could not be started, trying again: {}", fault.getMessage());
            return Optional.empty();
        }
    }

    private Optional<ProcessHandle> takenOver() throws IOException {
        var note = PageNote.read(noteFile());
        var alive = note.flatMap(PageNote::process);
        if (alive.isPresent() && note.orElseThrow().fingerprint().equals(command.fingerprint()) && answers()) {
            LOG.info("Took over the status page that an earlier run left serving");
            return alive;
        }
        alive.ifPresent(PageProcess::end);
        Files.deleteIfExists(noteFile());
        return Optional.empty();
    }

    private Optional<ProcessHandle> fresh() {
        if (isPortTaken()) {
            LOG.warn(
                    "Port {} is taken by another program, so the status page waits. Free it, or set VESTNIK_PAGE_PORT",
                    port);
            return Optional.empty();
        }
        try {
            var process = builder().start();
            process.getOutputStream().close();
            PageNote.of(process.toHandle(), command.fingerprint()).write(noteFile());
            return Optional.of(process.toHandle());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private ProcessBuilder builder() throws IOException {
        var line = new ArrayList<String>();
        // a session of its own: Ctrl-C in the terminal is for the service, which then stops the page in order
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            line.add("/usr/bin/setsid");
        }
        line.addAll(command.line());
        var builder = new ProcessBuilder(line)
                .directory(home.path().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(name -> OURS_ALONE.stream().anyMatch(name::startsWith));
        builder.environment().putAll(settings);
        return builder;
    }

    private Path log() throws IOException {
        var log = home.file("page.log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            Files.move(log, home.file("page.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private boolean answers() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/healthz".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException deaf) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isPortTaken() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException free) {
            return false;
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stays) {
            process.destroyForcibly();
        }
    }

    private Path noteFile() {
        return home.file("page.pid");
    }

    @Override
    public void close() throws IOException {
        stopping = true;
        watch.interrupt();
        synchronized (this) {
            PageNote.read(noteFile()).flatMap(PageNote::process).ifPresent(PageProcess::end);
            Files.deleteIfExists(noteFile());
        }
    }
}
