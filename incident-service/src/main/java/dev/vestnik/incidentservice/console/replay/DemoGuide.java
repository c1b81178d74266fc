package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.affected.AffectedCustomer;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.compensation.Grant;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.embedded.PowerCut;
import dev.vestnik.incidentservice.incident.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What there is to look at in the built-in incident so far, in the order it came about. */
@Component
class DemoGuide {

    /** One thing to look at; {@code outside} opens beside the console. */
    public record Sight(String what, String href, boolean outside) {}

    private final AffectedLists lists;
    private final Compensations credits;
    private final PowerCut power;
    private final String pageUrl;

    DemoGuide(
            AffectedLists lists,
            Compensations credits,
            PowerCut power,
            @Value("${vestnik.page-url:http://localhost:8081}") String pageUrl) {
        this.lists = lists;
        this.credits = credits;
        this.power = power;
        this.pageUrl = pageUrl;
    }

    Mono<List<Sight>> of(Case of, DemoScene scene, Visit visit) {
        return Mono.zip(notYet(of), credited(of)).map(found -> {
            var sights = new ArrayList<Sight>();
            if (scene.isPast(DemoScene.FIRST)) {
                sights.add(outside("page", of, "", visit));
                sights.add(inside("reply", receipt(DemoTicket.WRITER)));
                sights.add(inside("letters", "/mailbox"));
            }
            if (scene.isPast(DemoScene.RESOLVED)) {
                found.getT1().ifPresent(one -> sights.add(inside("not-yet", receipt(one.externalId()))));
            }
            found.getT2().ifPresent(grant -> sights.add(inside("credit", counted(of, grant))));
            if (scene.isPast(DemoScene.PUBLISHED)) {
                sights.add(inside("review", "/incidents/" + of.ref() + "/postmortem"));
                sights.add(outside("postmortem", of, "/postmortem", visit));
            }
            if (scene.isPast(DemoScene.OVER) && power.isPossible() && visit.may(Permission.ADMINISTER)) {
                sights.add(inside("cut", "/demo/power-cut"));
            }
            return List.copyOf(sights);
        });
    }

    /** The last of those who were told that it does not work for them yet. */
    private Mono<Optional<AffectedCustomer>> notYet(Case of) {
        return lists.page(of.id(), "", DemoCues.NOT_YET)
                .takeLast(1)
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<Grant>> credited(Case of) {
        return credits.of(of.id(), Optional.of(Grant.State.GRANTED), Optional.empty(), 1)
                .next()
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static String receipt(String customer) {
        return "/customers/" + customer + "/receipt";
    }

    private static String counted(Case of, Grant grant) {
        return "/incidents/%s/credits/%s?entry=%s".formatted(of.ref(), grant.externalId(), grant.entry());
    }

    private static Sight inside(String what, String href) {
        return new Sight(what, href, false);
    }

    private Sight outside(String what, Case of, String below, Visit visit) {
        return new Sight(what, "%s/drill/%s/i/%s%s".formatted(pageUrl, visit.language(), of.ref(), below), true);
    }
}
