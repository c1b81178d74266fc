package dev.vestnik.incidentservice.access;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

/** One way into the house, as the running service has it, with a request for it that does no harm. */
public record Endpoint(HttpMethod verb, String path, MediaType type, Method handler) {

    /** Each way that one handler opens. */
    public static Stream<Endpoint> of(RequestMappingInfo mapping, HandlerMethod handler) {
        var verbs = mapping.getMethodsCondition().getMethods();
        var type = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst();
        return (verbs.isEmpty() ? List.of(RequestMethod.GET) : verbs)
                .stream()
                        .flatMap(verb -> mapping.getPatternsCondition().getPatterns().stream()
                                .map(PathPattern::getPatternString)
                                .map(path -> new Endpoint(
                                        verb.asHttpMethod(), path, type.orElse(usual(path)), handler.getMethod())));
    }

    private static MediaType usual(String path) {
        return path.startsWith("/api/") ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_FORM_URLENCODED;
    }

    /** The framework's own health and metrics have a rule of their own, and what only tests serve is not in the house. */
    public boolean isInTheHouse() {
        var type = handler.getDeclaringClass();
        return !type.getPackageName().startsWith("org.springframework.boot")
                && !type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()
                        .contains("test-classes");
    }

    boolean isOurs() {
        return handler.getDeclaringClass().getPackageName().startsWith("dev.vestnik");
    }

    boolean isOpen() {
        return handler.isAnnotationPresent(Open.class);
    }

    /** What it asks for; a foreign one, which cannot say so, is for whoever may read. */
    List<Permission> needs() {
        return Optional.ofNullable(handler.getAnnotation(Needs.class))
                .map(needs -> List.of(needs.value()))
                .orElse(List.of(Permission.READ));
    }

    boolean says() {
        return handler.isAnnotationPresent(Needs.class) != isOpen();
    }

    boolean admits(Role role) {
        return isOpen() || role.permissions().containsAll(needs());
    }

    /** An address of it that names nothing there is. */
    String address() {
        return path.replace("{step}", "SUBMIT")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString())
                .replace("**", "nothing")
                // an answer without end would begin with the first change
                .replaceFirst("^/feed$", "/feed?after=-1");
    }

    String body() {
        return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type) ? "{}" : "";
    }

    /** For a multipart form without parts. */
    MediaType sentType() {
        return MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)
                ? MediaType.parseMediaType("multipart/form-data;boundary=none")
                : type;
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
