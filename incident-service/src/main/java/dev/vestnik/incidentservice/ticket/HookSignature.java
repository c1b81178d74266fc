package dev.vestnik.incidentservice.ticket;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Tells whether a call is the desk's own: signed with the shared secret, and within five minutes. */
@Component
class HookSignature {
    private final Optional<Webhook> secret;

    HookSignature(HookSettings settings) {
        this.secret = Optional.of(settings.hookSecret())
                .filter(given -> !given.isBlank())
                .map(HookSignature::webhookOf);
    }

    private static Webhook webhookOf(String secret) {
        try {
            return new Webhook(secret);
        } catch (EmptyWebhookSecretException | IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "VESTNIK_DESK_HOOK_SECRET is whsec_ and 24 to 64 random bytes in base64", wrong);
        }
    }

    /** The id of the call; NOT_FOUND when no secret is set, UNAUTHENTICATED when the signature does not hold. */
    String verified(HttpHeaders headers, String body) {
        try {
            secret.orElseThrow(HookSignature::closed).verify(body, mapOf(headers));
        } catch (WebhookVerificationException | NumberFormatException refused) {
            throw Problem.unauthenticated(
                    "Подпись не подошла или ей больше пяти минут: проверьте секрет и часы отправителя.",
                    "The signature does not hold or is older than five minutes: check the secret and the sender's clock.");
        }
        return String.valueOf(headers.getFirst(Webhook.UNBRANDED_MSG_ID_KEY));
    }

    private static Problem closed() {
        return Problem.notFound(
                "Приём обращений не настроен: задайте VESTNIK_DESK_HOOK_SECRET.",
                "Tickets are not taken here: set VESTNIK_DESK_HOOK_SECRET.");
    }

    private static Map<String, List<String>> mapOf(HttpHeaders headers) {
        return headers.headerSet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
