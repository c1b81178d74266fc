package dev.vestnik.incidentservice.incident;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the company keeps its cases.
 *
 * @param zone the company's reference zone (practice/2 §B.6), in which numbers change year and times without a zone are read
 */
@ConfigurationProperties("vestnik.company")
public record IncidentSettings(
        @DefaultValue("Europe/Moscow") ZoneId zone) {}
