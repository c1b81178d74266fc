package dev.vestnik.incidentservice.publication;

import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the status page says of itself.
 *
 * @param pageUrl where readers find it
 */
@ConfigurationProperties("vestnik")
public record PublicationSettings(
        @DefaultValue("http://localhost:8081") String pageUrl,
        @DefaultValue Company company) {

    private static final Texts NAMELESS = Texts.of("Наша компания", "Our company");

    /**
     * Whose page it is.
     *
     * @param names by language tag
     * @param zone the reference zone of the page's times
     * @param language of readers whose own is not known
     */
    public record Company(
            @DefaultValue Map<String, String> names,
            @DefaultValue("Europe/Moscow") ZoneId zone,
            @DefaultValue("ru") String language) {}

    SiteDocument site() {
        return new SiteDocument(names(), company.zone(), new Language(company.language()), pageUrl);
    }

    private Texts names() {
        var names = new LinkedHashMap<>(NAMELESS.byLanguage());
        company.names().forEach((tag, name) -> names.put(new Language(tag), name));
        return new Texts(names);
    }
}
