package dev.vestnik.incidentservice.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * How bodies are read: at most this much is held in memory (JSON, forms, single texts; a CSV import is a stream and knows no such limit), and a JSON
 * body lacks nothing its record asks for.
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
                .build();
    }
}
