package dev.vestnik.statuspage.api;

import dev.vestnik.statuspage.document.Documents;
import dev.vestnik.statuspage.document.SiteDocument;
import dev.vestnik.templates.Language;
import dev.vestnik.templates.Languages;
import dev.vestnik.templates.Texts;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** What is published, told in one language with the page's own address and zone. */
record Telling(Documents documents, Language language) {

    private static final SiteDocument UNNAMED = new SiteDocument(
            Texts.of("Статус сервисов", "Service status"), ZoneId.of("UTC"), Language.RU, "http://localhost");

    // exactly three fraction digits: some clients parse nothing else
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    SiteDocument site() {
        return documents.site().orElse(UNNAMED);
    }

    String text(Texts texts) {
        return texts.find(language)
                .or(() -> Languages.required().stream()
                        .flatMap(other -> texts.find(other).stream())
                        .findFirst())
                .orElse("");
    }

    String stamp(Instant at) {
        return STAMP.format(at.atZone(site().zone()));
    }

    String pageId() {
        return id("page", site().pageUrl());
    }

    /** The address of an incident for people. */
    String link(String ref) {
        return site().pageUrl() + "/" + language.tag() + "/i/" + ref;
    }

    /** Twelve small letters and digits, always the same for the same thing. */
    static String id(String kind, String ours) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((kind + "/" + ours).getBytes(StandardCharsets.UTF_8));
            return "0".repeat(12).concat(new BigInteger(1, digest).toString(36)).substring(20, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
