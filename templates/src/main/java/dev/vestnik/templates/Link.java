package dev.vestnik.templates;

/** An address that exists in every language: {@code base/<language>path}, e.g. https://status.example/ru/i/INC-2026-0042. */
public record Link(String base, String path) {
    public Link {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("The path of a link starts with a slash");
        }
    }

    public String in(Language language) {
        return base + "/" + language.tag() + path;
    }
}
