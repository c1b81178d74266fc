package dev.vestnik.incidentservice.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Makes the types of a request say what must be sent: a record's part that is not {@code @Nullable} may be neither absent nor null. So no controller
 * meets a null it was promised not to meet, and the sender is told the field.
 */
final class RequiredParts extends NopAnnotationIntrospector {

    @Override
    public JsonSetter.@Nullable Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return annotated instanceof AnnotatedParameter part && isRequired(part)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    private static boolean isRequired(AnnotatedParameter part) {
        var owner = part.getDeclaringClass();
        return owner.isRecord()
                && owner.getPackage().isAnnotationPresent(NullMarked.class)
                && part.getOwner().getAnnotated() instanceof Constructor<?> constructor
                && !constructor.getAnnotatedParameterTypes()[part.getIndex()].isAnnotationPresent(Nullable.class);
    }
}
