package dev.vestnik.incidentservice.console.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One setting as it may be shown.
 *
 * @param variable the environment variable that sets it
 * @param value what holds now; empty when nothing is set, dots instead of what is secret
 * @param secret whether only that it is set is told
 * @param given whether somebody set it, and not Vestnik itself
 */
public record Setting(String variable, String value, boolean secret, boolean given) {

    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|token|password|passphrase|key)(-file)?$");
    private static final Pattern IN_ADDRESS = Pattern.compile("(//[^/@:]*):[^/@]*@");
    private static final Pattern IN_QUERY =
            Pattern.compile("(?i)([?&][^=&]*(?:secret|token|password|key)[^=&]*=)[^&]*");
    private static final String DOTS = "••••••";

    static Setting of(String property, String value, boolean given) {
        var secret = SECRET.matcher(property).matches();
        return new Setting(variable(property), secret && !value.isEmpty() ? DOTS : masked(value), secret, given);
    }

    /** The environment variable for that property: {@code VESTNIK_DATABASE_URL} for {@code vestnik.database.url}. */
    static String variable(String property) {
        return "server.port".equals(property)
                ? "VESTNIK_PORT"
                : property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Addresses without the passwords in them. */
    private static String masked(String value) {
        return IN_QUERY.matcher(IN_ADDRESS.matcher(value).replaceAll("$1:" + DOTS + "@"))
                .replaceAll("$1" + DOTS);
    }
}
