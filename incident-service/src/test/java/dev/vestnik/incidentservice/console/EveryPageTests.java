package dev.vestnik.incidentservice.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Endpoint;
import dev.vestnik.incidentservice.access.NewPerson;
import dev.vestnik.incidentservice.access.Role;
import dev.vestnik.incidentservice.component.Components;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import dev.vestnik.incidentservice.postmortem.Postmortems;
import dev.vestnik.incidentservice.postmortem.Reviewed;
import dev.vestnik.templates.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/** Every page of the console, found by asking the running service, for those who see badly, hear it read or have a phone. */
@NeedsBrowser
class EveryPageTests extends RoomTest {

    /** What an address speaks of, by the beginning of the address. */
    private static final Map<String, String> CODES =
            Map.of("/components/", "upload-ru-1", "/runbooks/", "data-loss-or-leak");

    /** Answers that never end, or that are files. */
    private static final List<String> NO_PAGES =
            List.of("/api/", "/feed", "/assets/", "/webjars/", "/favicon.ico", "/openapi");

    @Autowired
    Incidents incidents;

    @Autowired
    Components components;

    @Autowired
    Postmortems postmortems;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void pageWhoeverLooksAtItIsForEverybody() {
        var of = new Reviewed(incidents, components).resolved();
        postmortems.start(Reviewed.WRITER, of.id()).block();
        try (var window = Window.signedIn(port, people, Role.ADMIN, 1280, ColorScheme.LIGHT)) {
            var seen = addresses(of).stream()
                    .filter(address -> isPage(window.page(), address))
                    .toList();
            seen.forEach(address -> Window.assertForEverybody(window.open(address), address));
            assertThat(seen).hasSizeGreaterThan(30).contains("/", "/incidents/" + of.ref(), "/people", "/settings");
        }
    }

    private List<String> addresses(Case of) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(one -> Endpoint.of(one.getKey(), one.getValue()))
                .filter(one -> one.isInTheHouse() && HttpMethod.GET.equals(one.verb()))
                .map(Endpoint::path)
                .filter(path -> NO_PAGES.stream().noneMatch(path::startsWith) && !path.endsWith("/events"))
                .map(path -> filled(path, of))
                .filter(path -> !path.contains("{"))
                .sorted()
                .toList();
    }

    private String filled(String path, Case of) {
        var code = CODES.entrySet().stream()
                .filter(one -> path.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return path.replace("/people/{id}", "/people/" + somebody())
                .replace("{ref}", of.ref())
                .replace("{code}", code.orElse("none"))
                .replaceAll("\\{(externalId|customer)}", "C-0007");
    }

    private UUID somebody() {
        var person =
                new NewPerson("e-" + UUID.randomUUID(), "Борис Ли", Role.SUPPORT_AGENT, Language.RU, Optional.empty());
        return Objects.requireNonNull(people.add(Actor.engine("test"), person).block())
                .person()
                .id();
    }

    /** A part of a page begins in its middle, and what names nothing there is answers so. */
    private static boolean isPage(Page page, String address) {
        var answer = page.request().get(address);
        return answer.status() == 200
                && answer.text().stripLeading().toLowerCase().startsWith("<!doctype html>");
    }
}
