package dev.vestnik.incidentservice.delivery;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who wakes people.
 *
 * @param kind {@code pagerduty} (Events API v2) or {@code webhook} (a signed call of our own form)
 * @param url where it is called; blank with a key means PagerDuty's own address, blank without one that there is no pager
 * @param key PagerDuty's routing key, or {@code whsec_…} to sign webhooks with
 * @param allowPrivate it may be inside this network, and without TLS; for tests and networks without a way out
 */
@ConfigurationProperties("vestnik.pager")
record PagerSettings(
        @DefaultValue("pagerduty") String kind,
        @DefaultValue("") String url,
        @DefaultValue("") String key,
        @DefaultValue("false") boolean allowPrivate) {

    private static final String PAGERDUTY = "https://events.pagerduty.com/v2/enqueue";

    boolean isSet() {
        return !url.isBlank() || !key.isBlank();
    }

    boolean isPagerDuty() {
        return kind.equalsIgnoreCase("pagerduty");
    }

    String address() {
        return url.isBlank() ? PAGERDUTY : url;
    }

    /** Ends the start with a sentence when what is set cannot work together. */
    PagerSettings checked() {
        if (!isPagerDuty() && !kind.equalsIgnoreCase("webhook")) {
            throw new IllegalStateException("VESTNIK_PAGER_KIND is pagerduty or webhook");
        }
        if (key.isBlank() || !isPagerDuty() && url.isBlank()) {
            throw new IllegalStateException("A pager needs VESTNIK_PAGER_KEY, and as a webhook VESTNIK_PAGER_URL too");
        }
        return this;
    }

    /** Never with the key: settings get logged. */
    @Override
    public String toString() {
        return "PagerSettings[kind=" + kind + ", url=" + url + "]";
    }
}
