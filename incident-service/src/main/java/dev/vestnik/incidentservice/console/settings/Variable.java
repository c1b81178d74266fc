package dev.vestnik.incidentservice.console.settings;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an operator may set, in the order of the page.
 *
 * @param name the environment variable
 * @param property what it sets
 * @param ofThePage whether it is a setting of the status page, and not of this service
 */
record Variable(String name, Area area, String property, boolean ofThePage) {

    /** What variables are about; each stands under a heading of its own. */
    enum Area {
        ADDRESS,
        DATA,
        MAIL,
        PAGE,
        DESK,
        PAGER,
        SIGN_IN,
        WORK;

        /** Its part of a word's key. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    // spotless:off
    private static final List<Variable> ALL = List.of(
            here("VESTNIK_PORT", Area.ADDRESS, "server.port"),
            here("VESTNIK_CONSOLE_URL", Area.ADDRESS, "vestnik.console-url"),
            here("VESTNIK_FORWARDED_HEADERS", Area.ADDRESS, "server.forward-headers-strategy"),
            here("VESTNIK_HOME", Area.DATA, "vestnik.home"),
            here("VESTNIK_DATABASE_URL", Area.DATA, "vestnik.database.url"),
            here("VESTNIK_SMTP_URL", Area.MAIL, "vestnik.smtp.url"),
            here("VESTNIK_SMTP_FROM", Area.MAIL, "vestnik.smtp.from"),
            here("VESTNIK_SMTP_REPLY_TO", Area.MAIL, "vestnik.smtp.reply-to"),
            here("VESTNIK_STATUS_PAGE", Area.PAGE, "vestnik.status-page"),
            here("VESTNIK_PAGE_URL", Area.PAGE, "vestnik.page-url"),
            ofThePage("VESTNIK_PAGE_PORT", Area.PAGE, "server.port"),
            ofThePage("VESTNIK_PAGE_STALE_AFTER", Area.PAGE, "vestnik.page.stale-after"),
            ofThePage("VESTNIK_FEED_URL", Area.PAGE, "vestnik.page.feed-url"),
            ofThePage("VESTNIK_FEED_TOKEN", Area.PAGE, "vestnik.page.feed-token"),
            here("VESTNIK_DESK_URL", Area.DESK, "vestnik.desk.url"),
            here("VESTNIK_DESK_SECRET", Area.DESK, "vestnik.desk.secret"),
            here("VESTNIK_DESK_HOOK_SECRET", Area.DESK, "vestnik.desk.hook-secret"),
            here("VESTNIK_DESK_ALLOW_PRIVATE", Area.DESK, "vestnik.desk.allow-private"),
            here("VESTNIK_PAGER_KIND", Area.PAGER, "vestnik.pager.kind"),
            here("VESTNIK_PAGER_URL", Area.PAGER, "vestnik.pager.url"),
            here("VESTNIK_PAGER_KEY", Area.PAGER, "vestnik.pager.key"),
            here("VESTNIK_PAGER_ALLOW_PRIVATE", Area.PAGER, "vestnik.pager.allow-private"),
            here("VESTNIK_ADMIN_TOKEN", Area.SIGN_IN, "vestnik.admin-token"),
            here("VESTNIK_OIDC_ISSUER", Area.SIGN_IN, "vestnik.oidc.issuer"),
            here("VESTNIK_OIDC_CLIENT_ID", Area.SIGN_IN, "vestnik.oidc.client-id"),
            here("VESTNIK_OIDC_CLIENT_SECRET", Area.SIGN_IN, "vestnik.oidc.client-secret"),
            here("VESTNIK_OIDC_ROLES", Area.SIGN_IN, "vestnik.oidc.roles"),
            here("VESTNIK_OIDC_GROUPS_CLAIM", Area.SIGN_IN, "vestnik.oidc.groups-claim"),
            here("VESTNIK_COMPANY_NAMES_RU", Area.WORK, "vestnik.company.names.ru"),
            here("VESTNIK_COMPANY_NAMES_EN", Area.WORK, "vestnik.company.names.en"),
            here("VESTNIK_COMPANY_LANGUAGE", Area.WORK, "vestnik.company.language"),
            here("VESTNIK_COMPANY_ZONE", Area.WORK, "vestnik.company.zone"),
            here("VESTNIK_RUNBOOKS", Area.WORK, "vestnik.runbooks"));
    // spotless:on

    static Stream<Variable> of(Area area) {
        return ALL.stream().filter(variable -> variable.area() == area);
    }

    /** Whether there is one of that name, or of that name and handed over as a file. */
    static boolean isKnown(String name) {
        var bare = name.endsWith("_FILE") ? name.substring(0, name.length() - "_FILE".length()) : name;
        return ALL.stream().anyMatch(variable -> variable.name().equals(bare));
    }

    private static Variable here(String name, Area area, String property) {
        return new Variable(name, area, property, false);
    }

    private static Variable ofThePage(String name, Area area, String property) {
        return new Variable(name, area, property, true);
    }
}
