package dev.vestnik.incidentservice.problem;

import dev.vestnik.templates.Language;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Writes the few pages that stand outside the console's frame: a refusal, the sign-in, the change of a password. */
@Component
public class PlainPages {

    /** The attribute of an exchange under which stands where a refused reader goes from here; the start page when there is none. */
    public static final String HOME = PlainPages.class.getName() + ".home";

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    PlainPages() {
        freemarker.setTemplateLoader(new ClassTemplateLoader(PlainPages.class.getClassLoader(), "plain"));
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
    }

    /** Whether a browser asks for a page (it names text/html outright); programs and the API get documents. */
    public static boolean areWanted(ServerHttpRequest request) {
        var accept = String.valueOf(request.getHeaders().getFirst(HttpHeaders.ACCEPT));
        return accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getPath().value().startsWith("/api/");
    }

    /** The page {@code resources/plain/<name>.ftlh} as HTML; {@code lang} is put beside the given values. */
    public String written(String name, Language language, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("lang", language.tag());
        var page = new StringWriter();
        try {
            freemarker.getTemplate(name + ".ftlh", language.locale()).process(all, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("Page " + name + " cannot be written", e);
        }
        return page.toString();
    }
}
