package dev.vestnik.templates;

import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the paragraphs that a letter's template makes with {@code <@stage>}, {@code <@p>} and {@code <@promise>}; empty ones are left out. */
final class Paragraphs {
    private final List<Paragraph> collected = new ArrayList<>();
    private boolean greetingLeftOut;

    /** The directives of one rendering; {@code <@hello>} is printed unless the text is for the page, {@code <@personal>} when one reader is told what is theirs alone. */
    Map<String, Object> directives(boolean withGreeting, boolean personal) {
        return Map.of(
                "stage", collecting(Paragraph.Role.STAGE),
                "p", collecting(Paragraph.Role.BODY),
                "promise", collecting(Paragraph.Role.PROMISE),
                "hello", greeting(withGreeting),
                "personal", only(personal));
    }

    List<Paragraph> all() {
        return List.copyOf(collected);
    }

    private TemplateDirectiveModel greeting(boolean printed) {
        return (environment, parameters, variables, body) -> {
            greetingLeftOut = !printed;
            if (printed) {
                render(body, environment.getOut());
            }
        };
    }

    private static TemplateDirectiveModel only(boolean printed) {
        return (environment, parameters, variables, body) -> {
            if (printed) {
                render(body, environment.getOut());
            }
        };
    }

    private TemplateDirectiveModel collecting(Paragraph.Role role) {
        return (environment, parameters, variables, body) -> {
            var line = new StringWriter();
            render(body, line);
            var text = opened(Typography.set(line.toString()));
            if (!text.isEmpty()) {
                collected.add(new Paragraph(role, text));
            }
        };
    }

    /** Without its greeting a sentence still begins with a capital: "Hello, since …" becomes "Since …". */
    private String opened(String text) {
        boolean capital = greetingLeftOut;
        greetingLeftOut = false;
        return capital ? Typography.capitalised(text) : text;
    }

    private static void render(@Nullable TemplateDirectiveBody body, Writer out) throws TemplateException, IOException {
        if (body != null) {
            body.render(out);
        }
    }
}
