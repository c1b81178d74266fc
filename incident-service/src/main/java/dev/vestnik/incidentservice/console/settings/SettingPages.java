package dev.vestnik.incidentservice.console.settings;

import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.console.frame.Screens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
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

    /** Settings under what they are about. */
    public record Group(String area, List<Setting> settings) {}

    @Needs(Permission.ADMINISTER)
    @GetMapping("/settings")
    Mono<ResponseEntity<String>> settings(ServerWebExchange exchange) {
        return screens.show(
                exchange,
                "settings",
                visit -> Mono.fromCallable(() -> Map.of("groups", groups(), "unknown", unknown())));
    }

    private List<Group> groups() {
        return Stream.of(Variable.Area.values())
                .map(area -> new Group(
                        area.key(), Variable.of(area).map(this::setting).toList()))
                .toList();
    }

    private Setting setting(Variable variable) {
        var given = !environment.getProperty(variable.name(), "").isEmpty() || isOnCommandLine(variable);
        if (variable.ofThePage()) {
            return isPageBeside()
                    ? Setting.of(variable.name(), PageDefaults.valueOf(variable.property(), environment), given)
                    : Setting.elsewhere(variable.name());
        }
        return Setting.of(
                variable.name(), Objects.requireNonNullElse(environment.getProperty(variable.property()), ""), given);
    }

    private boolean isPageBeside() {
        return "beside".equals(environment.getProperty("vestnik.status-page"));
    }

    private boolean isOnCommandLine(Variable variable) {
        return environment.getPropertySources().stream()
                .filter(source -> source.getName().equals("commandLineArgs"))
                .anyMatch(source -> !variable.ofThePage() && source.containsProperty(variable.property()));
    }

    /** What is set under a name of ours that nothing reads: most likely mistyped. */
    private List<String> unknown() {
        return environment.getSystemEnvironment().keySet().stream()
                .filter(name -> name.startsWith("VESTNIK_") && !Variable.isKnown(name))
                .sorted()
                .toList();
    }
}
