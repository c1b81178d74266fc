package dev.vestnik.incidentservice.embedded;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.FirstSignIn;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.access.Tokens;
import dev.vestnik.incidentservice.customer.SampleCompany;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What the default run does once the service serves: the sample company if asked for, the page beside it, the few lines on the terminal. Waits, for it runs on the starting thread. */
final class Beginning {

    private static final Actor START = Actor.engine("start");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DEFAULT_PAGE_PORT = "8081";

    private final ConfigurableApplicationContext context;
    private final Environment environment;
    private final Home home;

    Beginning(ConfigurableApplicationContext context, Home home) {
        this.context = context;
        this.environment = context.getEnvironment();
        this.home = home;
    }

    /** Loads the sample company when {@code --sample} was said. */
    void loadSample() {
        if (environment.containsProperty("sample")) {
            context.getBean(SampleCompany.class)
                    .load(new Actor(Actor.Kind.ENGINE, "start", Role.ADMIN))
                    .block(PATIENCE);
        }
    }

    /** The page beside this service, not started yet; empty when it is turned off. */
    Optional<PageProcess> page() {
        if (!isPageBeside()) {
            return Optional.empty();
        }
        var token = home.secret("page.token");
        context.getBean(Tokens.class)
                .keep(START, "status page beside", Role.STATUS_PAGE, token)
                .block(PATIENCE);
        var settings = settings(token);
        var command = PageCommand.of(System.getProperty("java.class.path"), settings.toString());
        return Optional.of(new PageProcess(home, command, settings, Integer.parseInt(pagePort())));
    }

    /** What the page is told: how to reach us, and what the operator said of pages; in a fixed order, for it is compared. */
    private Map<String, String> settings(String token) {
        var settings = new TreeMap<String, String>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("VESTNIK_PAGE_")) {
                settings.put(name, value);
            }
        });
        settings.put("VESTNIK_FEED_URL", "http://127.0.0.1:%s/feed".formatted(port()));
        settings.put("VESTNIK_FEED_TOKEN", token);
        settings.put("VESTNIK_HOME", home.path().toString());
        settings.put("VESTNIK_PAGE_PORT", pagePort());
        settings.put("VESTNIK_PAGE_DRILLS", "true");
        return settings;
    }

    void print(boolean embedded) {
        StartBlock.onTerminal()
                .print(
                        "http://localhost:" + port(),
                        isPageBeside() ? Optional.of("http://localhost:" + pagePort()) : Optional.empty(),
                        context.getBean(FirstSignIn.class).take(),
                        embedded);
    }

    private boolean isPageBeside() {
        return "beside".equals(environment.getProperty("vestnik.status-page"));
    }

    private String port() {
        return environment.getRequiredProperty("local.server.port");
    }

    private String pagePort() {
        var port = environment.getProperty("VESTNIK_PAGE_PORT", "");
        return port.isBlank() ? DEFAULT_PAGE_PORT : port.strip();
    }
}
