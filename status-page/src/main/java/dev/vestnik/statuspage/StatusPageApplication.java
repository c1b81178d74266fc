package dev.vestnik.statuspage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;

/** Starts the status page. */
@SpringBootConfiguration
public class StatusPageApplication {

    public static void main(String[] args) {
        SpringApplication.run(StatusPageApplication.class, args);
    }
}
