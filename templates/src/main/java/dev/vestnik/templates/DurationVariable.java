package dev.vestnik.templates;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A duration in a template: <code>${duration}</code> is nominative, <code>${duration.acc}</code> and <code>${duration.gen}</code> the other cases. */
record DurationVariable(Duration duration, Language language) implements TemplateScalarModel, TemplateHashModel {
    private static final Map<String, Case> FORMS = Map.of("acc", Case.ACCUSATIVE, "gen", Case.GENITIVE);

    @Override
    public String getAsString() {
        return Durations.inWords(duration, Case.NOMINATIVE, language);
    }

    @Override
    public @Nullable TemplateModel get(String form) {
        var asked = FORMS.get(form);
        return asked == null ? null : new SimpleScalar(Durations.inWords(duration, asked, language));
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
