package dev.vestnik.incidentservice.embedded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The default run: what the operator did not name is started here, before the first bean asks for it, and stopped after the last
 * one is gone. {@code vestnik.embedded=none} turns it off.
 */
public final class DefaultRun implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultRun.class);
    private static final String DATABASE = "vestnik";

    // stopped in the opposite order of starting
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private DefaultRun() {}

    /** Lets this application start what it is not given. */
    public static void addTo(SpringApplication application) {
        var run = new DefaultRun();
        application.addInitializers(run);
        application.addListeners((ApplicationListener<ApplicationFailedEvent>)
                failed -> run.stop()); // else its threads keep the process
        SpringApplication.getShutdownHandlers().add(run::stop);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if ("none".equals(environment.getProperty("vestnik.embedded"))) {
            return;
        }
        var home = start(Home.taken(Path.of(environment.getProperty("vestnik.home", "vestnik-data"))));
        var started = new HashMap<String, Object>();
        if (isMissing(environment, "vestnik.database.url")) {
            started.put(
                    "vestnik.database.url",
                    start(PostgresGuard.over(PostgresServer.started(home, DATABASE)))
                            .server()
                            .url(DATABASE));
        }
        var mail = start(MailServer.started(new LetterFiles(home.folder("mailbox"))));
        // exercises stay in the house even where letters go out for real (R-B19)
        started.put("vestnik.smtp.drill-url", mail.url());
        if (isMissing(environment, "vestnik.smtp.url")) {
            started.put("vestnik.smtp.url", mail.url());
        }
        context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>)
                ready -> begin(new Beginning(context, home), started.size()));
        environment.getPropertySources().addFirst(new MapPropertySource("embedded", Map.copyOf(started)));
    }

    private void begin(Beginning beginning, int started) {
        beginning.loadSample();
        beginning.page().map(this::start).ifPresent(PageProcess::start);
        beginning.print(started > 1);
    }

    private static boolean isMissing(ConfigurableEnvironment environment, String name) {
        return environment.getProperty(name, "").isBlank();
    }

    private <T extends AutoCloseable> T start(T part) {
        running.push(part);
        return part;
    }

    private synchronized void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception fault) {
                LOG.warn("One part of the default run did not stop in order", fault);
            }
        }
    }
}
