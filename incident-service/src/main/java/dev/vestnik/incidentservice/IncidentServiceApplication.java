package dev.vestnik.incidentservice;

import dev.vestnik.incidentservice.embedded.DefaultRun;
import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the incident service; rooms are found by name below this package. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IncidentServiceApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(IncidentServiceApplication.class);
        DefaultRun.addTo(application);
        application.run(args);
    }

    /** The wall clock; rooms ask the clock of the case where there is one. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
