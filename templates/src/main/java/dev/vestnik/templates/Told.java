package dev.vestnik.templates;

import freemarker.template.TemplateScalarModel;
import java.util.function.Supplier;

/** A variable that is put into words at the moment it is printed, because words before it matter (a date is printed once). */
record Told(Supplier<String> words) implements TemplateScalarModel {

    @Override
    public String getAsString() {
        return words.get();
    }
}
