package dev.vestnik.statuspage.page;

import dev.vestnik.statuspage.document.ComponentState;
import dev.vestnik.statuspage.front.Edition;
import dev.vestnik.statuspage.front.Renderer;
import dev.vestnik.statuspage.front.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.springframework.stereotype.Component;

/** Style, script and icons of the page, under paths that change with their content. */
@Component
class Assets implements Renderer {

    private final Map<String, Sheet> byName = new HashMap<>();

    Assets() {
        add("page.css", Sheet.Kind.STYLE);
        add("page.js", Sheet.Kind.SCRIPT);
        add("unknown.svg", Sheet.Kind.IMAGE);
        for (ComponentState state : ComponentState.values()) {
            add(iconOf(state.name()), Sheet.Kind.IMAGE);
        }
    }

    /** Where the named file is served. */
    String path(String name) {
        var sheet = byName.get(name);
        if (sheet == null) {
            throw new IllegalArgumentException("No file '%s'".formatted(name));
        }
        return sheet.path();
    }

    static String iconOf(String state) {
        return state.toLowerCase(Locale.ROOT) + ".svg";
    }

    @Override
    public Stream<Sheet> sheets(Edition edition) {
        return Stream.concat(byName.values().stream(), Stream.of(robots()));
    }

    private static Sheet robots() {
        var text = "User-agent: *\nDisallow: /drill/\n";
        return new Sheet("/robots.txt", Sheet.Kind.TEXT, text, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, Sheet.Kind kind) {
        var bytes = read(name);
        var sum = new CRC32();
        sum.update(bytes);
        var path = "/assets/%08x/%s".formatted(sum.getValue(), name);
        byName.put(name, new Sheet(path, kind, path, () -> bytes));
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream("/status-page/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The file '%s' is not in the jar".formatted(name));
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
