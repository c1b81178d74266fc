package dev.vestnik.incidentservice.console.frame;

import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.DigestUtils;

/** Addresses of styles and scripts with a mark of what is in them, so that a browser asks for each once and not with every page. */
final class AssetAddresses implements TemplateMethodModelEx {

    private final Map<String, String> marks = new HashMap<>();

    AssetAddresses() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:static/assets/*.*")) {
                var mark =
                        DigestUtils.md5DigestAsHex(file.getContentAsByteArray()).substring(0, 10);
                marks.put("/assets/" + file.getFilename(), mark);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) {
        var path = String.valueOf(arguments.getFirst());
        var mark = marks.get(path);
        return mark == null ? path : path + "?v=" + mark;
    }
}
