package dev.vestnik.incidentservice;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service with a mail server beside it; all who extend this share one context and one server: isolate by addresses. */
@ServiceTest
public abstract class MailTest {
    protected static final SmtpPeer SMTP = new SmtpPeer();

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        registry.add("vestnik.smtp.url", SMTP::url);
        registry.add("vestnik.smtp.from", () -> "Company <news@company.example>");
    }
}
