package dev.vestnik.statuspage.page;

import dev.vestnik.templates.Language;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a view into the bytes of a page; called when something changes, never by a request. */
@Component
class Printer {

    private final Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
    private final Assets assets;

    Printer(Assets assets) {
        this.assets = assets;
        templates.setClassForTemplateLoading(Printer.class, "/status-page/templates");
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setLocalizedLookup(false);
        templates.setLocale(Locale.ROOT);
        templates.setNumberFormat("computer");
        templates.setBooleanFormat("c");
        templates.setWhitespaceStripping(true);
    }

    byte[] print(String template, Object view, FrameView frame) {
        var words = Wording.of(new Language(frame.lang()));
        var icon = assets.path(Assets.iconOf(frame.state()));
        var model = Map.of(
                "v",
                view,
                "f",
                frame,
                "w",
                words.words(),
                "css",
                assets.path("page.css"),
                "js",
                assets.path("page.js"),
                "icon",
                icon);
        var out = new StringWriter(16_384);
        try {
            templates.getTemplate(template).process(model, out);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException broken) {
            throw new IllegalStateException("The template %s does not fit its view".formatted(template), broken);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
