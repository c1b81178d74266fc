package dev.vestnik.incidentservice.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Lets every setting be handed over as a file: {@code VESTNIK_X_FILE=/run/secrets/x} counts as {@code VESTNIK_X} with the file's content, less the
 * line break at its end. Naming a file that cannot be read, or both forms at once, ends the start with a sentence.
 */
class SecretFiles implements EnvironmentPostProcessor {

    private static final Pattern NAME = Pattern.compile("(VESTNIK_[A-Z0-9_]+)_FILE");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var read = read(environment.getSystemEnvironment());
        if (!read.isEmpty()) {
            // the end of this name makes Spring read VESTNIK_X as vestnik.x, as it does for the environment itself
            var name = "secretFiles-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
            environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource(name, read));
        }
    }

    static Map<String, Object> read(Map<String, Object> variables) {
        var read = new HashMap<String, Object>();
        variables.forEach((name, path) -> {
            var match = NAME.matcher(name);
            if (match.matches() && !String.valueOf(path).isBlank()) {
                read.put(match.group(1), content(match.group(1), String.valueOf(path), variables));
            }
        });
        return read;
    }

    private static String content(String name, String path, Map<String, Object> variables) {
        if (!String.valueOf(variables.getOrDefault(name, "")).isBlank()) {
            throw new IllegalStateException("Set either %s or %s_FILE, not both.".formatted(name, name));
        }
        try {
            return Files.readString(Path.of(path)).stripTrailing();
        } catch (IOException e) {
            throw new IllegalStateException("%s_FILE names a file that cannot be read: %s".formatted(name, path), e);
        }
    }
}
