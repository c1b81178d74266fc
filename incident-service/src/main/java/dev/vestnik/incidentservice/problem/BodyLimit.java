package dev.vestnik.incidentservice.problem;

import java.time.Instant;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How bodies are read: a field nobody knows is refused and not passed over; a value of the wrong type is refused and never bent
 * into the right one; a JSON body lacks nothing its record asks for; at most this much is held in memory (JSON, forms, single
 * texts; a CSV import is a stream and knows no such limit).
 */
@Configuration(proxyBeanMethods = false)
class BodyLimit implements WebFluxConfigurer {

    static final int BYTES = 1024 * 1024;

    private final JsonMapper json;

    BodyLimit(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
        configurer.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(strict()));
        configurer.defaultCodecs().maxInMemorySize(BYTES);
    }

    private JsonMapper strict() {
        var usual = json.deserializationConfig().getAnnotationIntrospector();
        return json.rebuild()
                .annotationIntrospector(AnnotationIntrospector.pair(usual, new RequiredParts()))
                // a misspelt occurredAt must not silently mean "now"
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        empty -> empty.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .addModule(new SimpleModule()
                        .addDeserializer(String.class, new StorableText())
                        .addDeserializer(Instant.class, new StorableInstant()))
                .build();
    }
}
