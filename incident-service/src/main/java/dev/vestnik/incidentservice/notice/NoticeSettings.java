package dev.vestnik.incidentservice.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where readers find the status page: links in letters are {@code pageUrl/<language>/i/<ref>}. */
@ConfigurationProperties("vestnik")
record NoticeSettings(@DefaultValue("http://localhost:8081") String pageUrl) {}
