package dev.vestnik.incidentservice.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is said from outside about who may act.
 *
 * @param adminToken the first API token, role ADMIN, better sixteen characters or more; changing it replaces the earlier one
 * @param consoleUrl where people reach the console; with https the cookies are sent over https only
 */
@ConfigurationProperties("vestnik")
record AccessSettings(
        @Nullable String adminToken, @DefaultValue("") String consoleUrl) {

    private static final Logger LOG = LoggerFactory.getLogger(AccessSettings.class);
    private static final int SHORTEST = 16;

    Optional<String> firstToken() {
        if (adminToken == null || adminToken.isBlank()) {
            return Optional.empty();
        }
        if (adminToken.strip().length() < SHORTEST) {
            // a service that does not start in the night helps nobody; a weak token is the owner's to change
            LOG.warn("VESTNIK_ADMIN_TOKEN is shorter than {} characters: choose a longer one.", SHORTEST);
        }
        return Optional.of(adminToken.strip());
    }

    boolean isHttps() {
        return consoleUrl.startsWith("https:");
    }

    /** Never with the token: settings get logged. */
    @Override
    public String toString() {
        return "AccessSettings[consoleUrl=" + consoleUrl + "]";
    }
}
