package dev.vestnik.incidentservice.console.frame;

import dev.vestnik.templates.Languages;
import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills the templates under {@code resources/console}; everything that goes in is escaped. */
@Component
class Pages {

    private final Configuration freemarker = new Configuration(Configuration.VERSION_2_3_34);

    private final AssetAddresses assets = new AssetAddresses();

    private final boolean mailbox;

    /** The mailbox is there in the default run only; then exercises have an address in it. */
    Pages(@Value("${vestnik.smtp.drill-url:}") String drillUrl) {
        mailbox = !drillUrl.isBlank();
        freemarker.setTemplateLoader(new ClassTemplateLoader(Pages.class.getClassLoader(), "console"));
        freemarker.setDefaultEncoding("UTF-8");
        freemarker.setURLEscapingCharset("UTF-8");
        freemarker.setNumberFormat("computer");
        freemarker.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        freemarker.setLogTemplateExceptions(false);
    }

    /** The template as HTML for that visit; {@code visit}, {@code lang}, {@code t}, {@code asset}, {@code can} and {@code languages} are put beside the given values. */
    String written(String name, Visit visit, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("visit", visit);
        all.put("mailbox", mailbox);
        all.put("asset", assets);
        all.put("lang", visit.language().tag());
        all.put("t", new Say(visit.words()));
        all.put("can", permissions(visit));
        all.put("languages", Languages.required().stream().map(l -> l.tag()).toList());
        return written(name, visit, all, new StringWriter());
    }

    private static Map<String, Boolean> permissions(Visit visit) {
        var can = new HashMap<String, Boolean>();
        Arrays.stream(dev.vestnik.incidentservice.access.Permission.values())
                .forEach(permission -> can.put(permission.name(), visit.may(permission)));
        return can;
    }

    private String written(String name, Visit visit, Map<String, Object> all, StringWriter page) {
        try {
            freemarker.getTemplate(name + ".ftlh", visit.language().locale()).process(all, page);
            return page.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("Page " + name + " cannot be written", e);
        }
    }
}
