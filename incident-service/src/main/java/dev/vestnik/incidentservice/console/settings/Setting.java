package dev.vestnik.incidentservice.console.settings;

import java.util.regex.Pattern;

/**
 * One setting as it may be shown.
 *
 * @param variable the environment variable that sets it
 * @param value what holds now; empty when nothing is set, dots instead of what is secret
 * @param secret whether only that it is set is told
 * @param given whether somebody set it, and not Vestnik itself
 * @param elsewhere whether it is set where the status page runs, which is not here
 */
public record Setting(String variable, String value, boolean secret, boolean given, boolean elsewhere) {

    private static final Pattern SECRET = Pattern.compile("(?i).*(secret|token|password|passphrase|key)(_file)?$");
    private static final Pattern IN_ADDRESS = Pattern.compile("(//[^/@:]*):[^/@]*@");
    private static final Pattern IN_QUERY =
            Pattern.compile("(?i)([?&][^=&]*(?:secret|token|password|key)[^=&]*=)[^&]*");
    private static final String DOTS = "••••••";

    static Setting of(String variable, String value, boolean given) {
        var secret = SECRET.matcher(variable).matches();
        return new Setting(variable, secret && !value.isEmpty() ? DOTS : masked(value), secret, given, false);
    }

    static Setting elsewhere(String variable) {
        return new Setting(variable, "", false, false, true);
    }

    /** Addresses without the passwords in them. */
    private static String masked(String value) {
        return IN_QUERY.matcher(IN_ADDRESS.matcher(value).replaceAll("$1:" + DOTS + "@"))
                .replaceAll("$1" + DOTS);
    }
}
