package dev.vestnik.incidentservice.customer;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Loads the sample company on request. */
@RestController
@RequestMapping("/api/v1/sample")
class SampleController {
    private final SampleCompany sample;

    SampleController(SampleCompany sample) {
        this.sample = sample;
    }

    @Needs({Permission.EDIT_COMPONENTS, Permission.IMPORT_CUSTOMERS})
    @PostMapping
    Mono<SampleCompany.Loaded> load(@AuthenticationPrincipal Actor actor) {
        return sample.load(actor);
    }
}
