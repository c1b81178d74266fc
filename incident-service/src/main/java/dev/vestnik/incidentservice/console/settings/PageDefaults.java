package dev.vestnik.incidentservice.console.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** What the status page runs with when it runs beside this service: its own file, read with our environment. */
final class PageDefaults {

    private static final List<PropertySource<?>> FILE = read();

    private PageDefaults() {}

    private static List<PropertySource<?>> read() {
        try {
            return new YamlPropertySourceLoader().load("status-page", new ClassPathResource("status-page.yml"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The value of that setting of the page, empty when it has none. */
    static String valueOf(String property, Environment environment) {
        return FILE.stream()
                .map(file -> file.getProperty(property))
                .filter(Objects::nonNull)
                .map(value -> environment.resolvePlaceholders(value.toString()))
                .findFirst()
                .orElse("");
    }
}
