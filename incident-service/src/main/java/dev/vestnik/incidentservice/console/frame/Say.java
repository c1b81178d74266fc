package dev.vestnik.incidentservice.console.frame;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;

/** {@code t("key", value…)} in templates. */
record Say(Catalogue words) implements TemplateMethodModelEx {

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        var values = new Object[arguments.size() - 1];
        for (int place = 1; place < arguments.size(); place++) {
            values[place - 1] = plain(arguments.get(place));
        }
        return words.say(String.valueOf(plain(arguments.getFirst())), values);
    }

    private static Object plain(Object model) throws TemplateModelException {
        return switch (model) {
            case TemplateNumberModel number -> number.getAsNumber();
            case TemplateScalarModel text -> text.getAsString();
            case null, default -> throw new TemplateModelException("Only texts and numbers are said");
        };
    }
}
