package dev.vestnik.incidentservice.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where rows are kept.
 *
 * @param url {@code postgresql://user:password@host:port/name}, percent-encoded where needed
 * @param poolSize connections for requests; followers and sending share them
 */
@ConfigurationProperties("vestnik.database")
public record DatabaseSettings(
        @Nullable String url, @DefaultValue("16") int poolSize) {

    Address address() {
        if (url == null || url.isBlank()) {
            throw new IllegalStateException(
                    "VESTNIK_DATABASE_URL is not set: postgresql://user:password@host:port/name");
        }
        var uri = URI.create(url.strip());
        if (!"postgresql".equals(uri.getScheme()) && !"postgres".equals(uri.getScheme())) {
            throw new IllegalStateException("VESTNIK_DATABASE_URL must begin with postgresql://");
        }
        var user = uri.getRawUserInfo() == null ? "postgres" : uri.getRawUserInfo();
        int colon = user.indexOf(':');
        return new Address(
                uri.getHost(),
                uri.getPort() < 0 ? 5432 : uri.getPort(),
                uri.getPath().replaceFirst("^/", ""),
                decoded(colon < 0 ? user : user.substring(0, colon)),
                decoded(colon < 0 ? "" : user.substring(colon + 1)),
                uri.getQuery() == null ? "" : uri.getQuery());
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    record Address(String host, int port, String name, String user, String password, String options) {

        String jdbcUrl() {
            return "jdbc:postgresql://%s:%d/%s?ApplicationName=vestnik%s"
                    .formatted(host, port, name, options.isEmpty() ? "" : "&" + options);
        }

        boolean wantsTls() {
            return options.contains("sslmode=require") || options.contains("sslmode=verify");
        }

        @Override
        public String toString() {
            return user + "@" + host + ":" + port + "/" + name;
        }
    }
}
