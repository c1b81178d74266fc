package dev.vestnik.incidentservice.console.settings;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The effective configuration, as README names it; to be read, not changed: it comes from the machine. */
@Controller
class SettingPages {

    private final Screens screens;
    private final ConfigurableEnvironment environment;

    SettingPages(Screens screens, ConfigurableEnvironment environment) {
        this.screens = screens;
        this.environment = environment;
    }

    @Needs(Permission.ADMINISTER)
    @GetMapping("/settings")
    Mono<ResponseEntity<String>> settings(ServerWebExchange exchange) {
        return screens.show(exchange, "settings", visit -> Mono.fromCallable(() -> Map.of("settings", all())));
    }

    /** Whatever of ours any source of configuration names. */
    private List<Setting> all() {
        return Stream.concat(
                        Stream.of("server.port"),
                        sources()
                                .flatMap(source -> Arrays.stream(source.getPropertyNames()))
                                .filter(name -> name.startsWith("vestnik."))
                                .sorted())
                .distinct()
                .map(this::setting)
                .toList();
    }

    private Setting setting(String property) {
        var value = Objects.requireNonNullElse(environment.getProperty(property), "");
        var given = !environment.getProperty(Setting.variable(property), "").isEmpty() || isOnCommandLine(property);
        return Setting.of(property, value, given);
    }

    private boolean isOnCommandLine(String property) {
        return sources()
                .filter(source -> source.getName().equals("commandLineArgs"))
                .anyMatch(source -> source.containsProperty(property));
    }

    private Stream<EnumerablePropertySource<?>> sources() {
        return environment.getPropertySources().stream()
                .filter(source -> source instanceof EnumerablePropertySource<?>)
                .map(source -> (EnumerablePropertySource<?>) source);
    }
}
