package dev.vestnik.incidentservice.ticket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the desk shares with us.
 *
 * @param hookSecret {@code whsec_…} its calls are signed with; blank: none are taken
 */
@ConfigurationProperties("vestnik.desk")
record HookSettings(@DefaultValue("") String hookSecret) {

    /** Never with the secret: settings get logged. */
    @Override
    public String toString() {
        return "HookSettings[]";
    }
}
