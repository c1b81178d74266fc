package dev.vestnik.incidentservice;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people do by hand with a service that runs: the company it serves, a ticket from outside, a notice typed and sent. */
public final class Mission {

    /** Stands in internal fields alone; nobody outside may read it. */
    public static final String MARKER = "Zebrafish";

    public static final String IN = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    public static final Duration SOON = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.shared();

    private Mission() {}

    /** What can break. */
    public static void components(RunningService vestnik) {
        vestnik.post("/api/v1/components", """
                {"code": "upload", "names": {"ru": "Загрузка файлов", "en": "File upload"},
                 "group": {"code": "storage", "names": {"ru": "Хранение", "en": "Storage"}}, "region": "ru-1",
                 "symptoms": [{"code": "not-saved", "effect": "DOWN",
                   "present": {"ru": "новые файлы не сохраняются", "en": "new files are not being saved"},
                   "past": {"ru": "новые файлы не сохранялись", "en": "new files were not being saved"}}]}
                """);
        vestnik.post("/api/v1/components", """
                {"code": "network", "names": {"ru": "Сеть", "en": "Network"}, "group": {"code": "storage"}, "region": ""}
                """);
    }

    /** What is promised to those who use what will break, and what they pay for it. */
    public static void contracts(RunningService vestnik) {
        vestnik.post("/api/v1/compensation-catalogue", """
                {"code": "SLA-FILES", "kind": "SLA_TIER_CREDIT", "clause": "4.2", "currency": "RUB", "shortestMinutes": 1,
                 "name": {"ru": "SLA 99,95 %", "en": "SLA 99.95%"}, "appliedOn": "NEXT_BILL", "authority": "FORMULA",
                 "words": {"ru": "плата снижается на {amount}", "en": "your fee is reduced by {amount}"},
                 "counts": ["DOWN"], "activeFrom": "2020-01-01T00:00:00Z",
                 "tiers": [{"atLeast": 99.00, "below": 99.95, "rate": 10}, {"atLeast": 95.00, "below": 99.00, "rate": 15},
                           {"atLeast": 0, "below": 95.00, "rate": 30}]}
                """);
        IntStream.range(0, 24)
                .filter(n -> n % 2 == 0)
                .forEach(n -> vestnik.put("/api/v1/customers/C-%04d/contracts".formatted(n), "*", """
                        {"contracts": [{"component": "upload", "fee": 12000, "currency": "RUB",
                                        "zone": "Europe/Moscow", "sla": "SLA-FILES"}]}
                        """));
    }

    /** Two dozen, half of whom use what will break. */
    public static String customers() {
        return IntStream.range(0, 24)
                .mapToObj(n -> "C-%04d,%s %d,c%d@customers.example,%s,Europe/Moscow,%s"
                        .formatted(n, MARKER, n, n, n % 4 < 2 ? "ru" : "en", n % 2 == 0 ? "upload" : "network"))
                .collect(Collectors.joining("\n", "id,name,email,language,zone,components\n", "\n"));
    }

    public static void ticket(RunningService vestnik, String id, String customer, String language, Instant openedAt) {
        vestnik.hook("/hooks/tickets", IN, """
                {"type": "ticket.created", "timestamp": "%s",
                 "data": {"id": "%s", "customer": "%s", "channel": "CHAT", "language": "%s",
                          "text": "%s <b>503</b>", "openedAt": "%s"}}
                """.formatted(Instant.now(), id, customer, language, MARKER, openedAt));
    }

    public static JsonNode typed(RunningService vestnik, String ref, String kind, Map<String, String> words) {
        var draft = vestnik.post("/api/v1/incidents/" + ref + "/notices", "{\"kind\": \"%s\"}".formatted(kind));
        if (words.isEmpty()) {
            return draft;
        }
        var fields = (ObjectNode) draft.path("notice").path("fields").deepCopy();
        words.forEach((name, json) -> fields.set(name, JSON.readTree(json)));
        return vestnik.put(
                "/api/v1/notices/" + draft.path("notice").path("id").asString(),
                draft.path("notice").path("version").asString(),
                fields.toString());
    }

    public static void sent(RunningService vestnik, String ref, String kind, Map<String, String> words) {
        var draft = typed(vestnik, ref, kind, words);
        vestnik.post(
                "/api/v1/notices/" + draft.path("notice").path("id").asString() + "/send",
                "{\"expectedRecipients\": %d}"
                        .formatted(draft.path("audience").path("total").asInt()));
    }

    public static void assertShown(RunningService vestnik, String path, String ru, String en) {
        await().atMost(SOON)
                .until(() -> plain(vestnik.page("/ru" + path)).contains(ru)
                        && plain(vestnik.page("/en" + path)).contains(en));
    }

    public static String timeline(String ref) {
        return "/api/v1/incidents/" + ref + "/timeline";
    }

    public static String plain(String text) {
        return text.replace('\u00a0', ' ').replace("&nbsp;", " ");
    }
}
