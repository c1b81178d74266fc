package dev.vestnik.incidentservice.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where replies to tickets and comments on them go.
 *
 * @param url takes our signed webhooks; blank: there is no desk, and who wrote gets letters like everybody
 * @param secret {@code whsec_…} to sign with
 * @param allowPrivate the desk may be inside this network, and without TLS; for tests and networks without a way out
 */
@ConfigurationProperties("vestnik.desk")
record DeskSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("false") boolean allowPrivate) {

    boolean isSet() {
        return !url.isBlank();
    }

    /** Never with the secret: settings get logged. */
    @Override
    public String toString() {
        return "DeskSettings[url=" + url + "]";
    }
}
