package dev.vestnik.statuspage.document;

import dev.vestnik.templates.Language;
import dev.vestnik.templates.Texts;
import java.time.ZoneId;

/**
 * Whose page this is and how it speaks.
 *
 * @param zone the reference zone in which the page and the public JSON give times
 * @param pageUrl the page's own address, without a slash at the end
 */
public record SiteDocument(int format, Texts company, ZoneId zone, Language defaultLanguage, String pageUrl)
        implements PublicDocument {

    public SiteDocument {
        pageUrl = pageUrl.endsWith("/") ? pageUrl.substring(0, pageUrl.length() - 1) : pageUrl;
    }

    /** A site in today's format. */
    public SiteDocument(Texts company, ZoneId zone, Language defaultLanguage, String pageUrl) {
        this(FORMAT, company, zone, defaultLanguage, pageUrl);
    }
}
