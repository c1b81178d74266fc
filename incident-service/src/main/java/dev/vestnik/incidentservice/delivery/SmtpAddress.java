package dev.vestnik.incidentservice.delivery;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;

/** A server that takes letters, read from its URL. */
record SmtpAddress(boolean tls, String host, int port, String user, String password, String starttls) {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration READ = Duration.ofSeconds(60);
    private static final Duration WRITE = Duration.ofSeconds(30);

    static SmtpAddress parse(String setting, String url) {
        var uri = URI.create(url.strip());
        var tls = "smtps".equals(uri.getScheme());
        if ((!tls && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
            throw new IllegalStateException(setting + " must look like smtp://user:password@host:port");
        }
        var user = uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo();
        int colon = user.indexOf(':');
        return new SmtpAddress(
                tls,
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 25,
                decoded(colon < 0 ? user : user.substring(0, colon)),
                decoded(colon < 0 ? "" : user.substring(colon + 1)),
                starttlsOf(setting, uri.getQuery()));
    }

    private static String starttlsOf(String setting, String query) {
        var word = query == null ? "optional" : query.replaceFirst("^starttls=", "");
        return switch (word) {
            case "required", "optional", "never" -> word;
            default -> throw new IllegalStateException(setting + " knows ?starttls=required, optional or never");
        };
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    /** All three timeouts set: without them a silent server holds a connection for ever. */
    Properties properties() {
        var prefix = "mail." + protocol() + ".";
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", String.valueOf(CONNECT.toMillis()));
        properties.setProperty(prefix + "timeout", String.valueOf(READ.toMillis()));
        properties.setProperty(prefix + "writetimeout", String.valueOf(WRITE.toMillis()));
        properties.setProperty(prefix + "auth", String.valueOf(!user.isEmpty()));
        properties.setProperty(prefix + "starttls.enable", String.valueOf(!starttls.equals("never")));
        properties.setProperty(prefix + "starttls.required", String.valueOf(starttls.equals("required")));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "quitwait", "false");
        return properties;
    }

    /** Without the password: this is what is logged. */
    @Override
    public String toString() {
        return protocol() + "://" + host + ":" + port;
    }
}
