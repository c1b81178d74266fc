package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.access.Actor;
import dev.vestnik.incidentservice.access.Needs;
import dev.vestnik.incidentservice.access.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The catalogue over HTTP: all versions, and new ones. */
@RestController
@RequestMapping("/api/v1/compensation-catalogue")
class CatalogueController {
    private final Catalogues catalogues;

    CatalogueController(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Needs(Permission.READ)
    @GetMapping
    Flux<CatalogueEntry> all() {
        return catalogues.all();
    }

    @Needs(Permission.EDIT_CATALOGUE)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<CatalogueEntry> save(@AuthenticationPrincipal Actor by, @RequestBody CatalogueDraft draft) {
        return catalogues.save(by, draft);
    }
}
