package dev.vestnik.incidentservice.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Makes the types of a request say what must be sent: a record's part that is neither {@code @Nullable} nor optional may be neither absent nor null, and neither may an
 * element of its list or map. So no controller meets a null it was promised not to meet, and the sender is told the field.
 */
final class RequiredParts extends NopAnnotationIntrospector {

    @Override
    public JsonSetter.@Nullable Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedParameter part && ofARecord(part)) {
            var type = typeOf(part);
            var itself = part.getRawType() == Optional.class ? Nulls.DEFAULT : nulls(type);
            return JsonSetter.Value.construct(itself, holdsMany(part) ? contentNulls(type) : Nulls.DEFAULT);
        }
        return JsonSetter.Value.empty();
    }

    private static boolean ofARecord(AnnotatedParameter part) {
        var owner = part.getDeclaringClass();
        return owner.isRecord()
                && owner.getPackage().isAnnotationPresent(NullMarked.class)
                && part.getOwner().getAnnotated() instanceof Constructor<?>;
    }

    private static boolean holdsMany(AnnotatedParameter part) {
        return Collection.class.isAssignableFrom(part.getRawType()) || Map.class.isAssignableFrom(part.getRawType());
    }

    private static AnnotatedType typeOf(AnnotatedParameter part) {
        return ((Constructor<?>) part.getOwner().getAnnotated()).getAnnotatedParameterTypes()[part.getIndex()];
    }

    private static Nulls nulls(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class) ? Nulls.DEFAULT : Nulls.FAIL;
    }

    private static Nulls contentNulls(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType container) {
            var arguments = container.getAnnotatedActualTypeArguments();
            return nulls(arguments[arguments.length - 1]);
        }
        return Nulls.DEFAULT;
    }
}
