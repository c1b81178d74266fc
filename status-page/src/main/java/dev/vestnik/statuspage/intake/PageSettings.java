package dev.vestnik.statuspage.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says about this page.
 *
 * @param feedUrl where the change feed is; without it the page shows its own copy alone
 * @param home the folder of the page's own copy
 * @param drills whether exercises are shown, under /drill/
 * @param staleAfter how long the source may be silent before readers are told
 */
@ConfigurationProperties("vestnik.page")
public record PageSettings(
        @DefaultValue("") String feedUrl,
        @DefaultValue("") String feedToken,
        @DefaultValue("") String feedTokenFile,
        @DefaultValue("vestnik-data/page") Path home,
        @DefaultValue("false") boolean drills,
        @DefaultValue("15s") Duration staleAfter) {

    Optional<URI> feed() {
        return Optional.of(feedUrl).filter(url -> !url.isBlank()).map(URI::create);
    }

    /** The token, from its file when one is named; read anew at each connection, so that it can be changed. */
    Optional<String> token() {
        return feedTokenFile.isBlank()
                ? Optional.of(feedToken).filter(token -> !token.isBlank())
                : Optional.of(read(Path.of(feedTokenFile)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The feed's token cannot be read", unreadable);
        }
    }
}
