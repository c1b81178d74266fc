package dev.vestnik.incidentservice.access;

import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * From where a request came; travels with it, so that no door has to pass it on.
 *
 * @param address the network address, empty for what Vestnik does of itself
 * @param agent the browser and its system in two words, empty when they are not known
 */
record Whence(String address, String agent) {

    static final Whence NOWHERE = new Whence("", "");

    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}(%[\\w.-]{1,20})?");

    private static final Map<String, String> BROWSERS =
            Map.of("Edg/", "Edge", "OPR/", "Opera", "YaBrowser/", "Yandex", "Firefox/", "Firefox");
    private static final Map<String, String> SYSTEMS =
            Map.of("Android", "Android", "iPhone", "iOS", "iPad", "iOS", "Windows", "Windows", "Macintosh", "macOS");

    static Whence of(ServerHttpRequest request) {
        var address = Optional.ofNullable(request.getRemoteAddress())
                .map(Whence::hostOf)
                .filter(host -> ADDRESS.matcher(host).matches())
                .map(Whence::canonical)
                .orElse("unknown");
        return new Whence(address, agentOf(request.getHeaders().getFirst(HttpHeaders.USER_AGENT)));
    }

    /** What a proxy says of the address is not looked up, and so has no other form than its text. */
    private static String hostOf(InetSocketAddress from) {
        return from.getAddress() == null
                ? from.getHostString().replaceFirst("^\\[([^]]*)].*", "$1")
                : from.getAddress().getHostAddress();
    }

    /** As RFC 5952 writes it, so that one address has one text. */
    private static String canonical(String host) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(host))
                .map(NetUtil::toAddressString)
                .orElse(host);
    }

    /** What is known further down the same request. */
    static Mono<Whence> here() {
        return Mono.deferContextual(context -> Mono.just(in(context)));
    }

    static Whence in(ContextView context) {
        return context.hasKey(Whence.class) ? context.get(Whence.class) : NOWHERE;
    }

    Context into(Context context) {
        return context.put(Whence.class, this);
    }

    private static String agentOf(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return "";
        }
        var browser = named(BROWSERS, header)
                .orElse(header.contains("Chrome/") ? "Chrome" : header.contains("Safari/") ? "Safari" : "");
        var system = named(SYSTEMS, header).orElse(header.contains("Linux") ? "Linux" : "");
        return (browser + " " + system).strip();
    }

    private static Optional<String> named(Map<String, String> names, String header) {
        return names.entrySet().stream()
                .filter(name -> header.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }
}
