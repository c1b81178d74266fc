package dev.vestnik.templates;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** The files under {@code mail/}, parsed once. Templates see words and lists only: no Java object, no {@code ?new}, no {@code ?api}. */
final class TemplateFiles {
    private final Configuration files = new Configuration(Configuration.VERSION_2_3_34);

    TemplateFiles() {
        files.setClassForTemplateLoading(TemplateFiles.class, "/mail");
        files.setDefaultEncoding(StandardCharsets.UTF_8.name());
        files.setLocalizedLookup(false);
        files.setLocale(Locale.ROOT);
        files.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        files.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        files.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        files.setAPIBuiltinEnabled(false);
        files.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        files.setLogTemplateExceptions(false);
        files.setWrapUncheckedExceptions(true);
    }

    /** What the file prints outside its paragraphs. */
    String print(String file, Map<String, ?> model) {
        var printed = new StringWriter();
        process(file, model, printed);
        return printed.toString();
    }

    /** Runs the file for its paragraphs alone. */
    void run(String file, Map<String, ?> model) {
        process(file, model, Writer.nullWriter());
    }

    private void process(String file, Map<String, ?> model, Writer out) {
        try {
            template(file).process(model, out);
        } catch (TemplateException ex) {
            throw new IllegalStateException(
                    "Template %s does not fit its letter: %s".formatted(file, ex.getMessage()), ex);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Template template(String file) throws IOException {
        return files.getTemplate(file);
    }
}
