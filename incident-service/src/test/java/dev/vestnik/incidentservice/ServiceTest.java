package dev.vestnik.incidentservice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a free port and the one PostgreSQL of the test run. All tests share one context: isolate by ids, never by clearing tables. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vestnik.embedded=none",
            "vestnik.status-page=none",
            "vestnik.admin-token=test-admin-token",
            "vestnik.delivery.told-every=20ms",
            "vestnik.demo.prelude=0s",
            "vestnik.demo.length=20s"
        })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface ServiceTest {}
