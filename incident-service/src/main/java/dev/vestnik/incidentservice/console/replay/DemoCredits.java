package dev.vestnik.incidentservice.console.replay;

import dev.vestnik.incidentservice.affected.AffectedCustomer;
import dev.vestnik.incidentservice.affected.AffectedLists;
import dev.vestnik.incidentservice.compensation.Ask;
import dev.vestnik.incidentservice.compensation.Compensations;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What customers are given in the built-in incident: three before the summary, which tells them; one after it, who gets a letter about that. */
@Component
class DemoCredits {

    private static final String BY_CONTRACT = "SLA-COMPUTE";
    private static final String APOLOGY = "COURTESY-500";

    private final AffectedLists lists;
    private final Compensations credits;

    DemoCredits(AffectedLists lists, Compensations credits) {
        this.lists = lists;
        this.credits = credits;
    }

    /** Those who waited longest; by contract where there is one, else as an apology. */
    Mono<Void> byContract(Case of) {
        return lists.page(of.id(), "", DemoCues.NOT_YET)
                .concatMap(one ->
                        credit(of, one, BY_CONTRACT).onErrorResume(Problem.class, no -> credit(of, one, APOLOGY)))
                .then();
    }

    /** The next on the list. */
    Mono<Void> oneMore(Case of) {
        return lists.page(of.id(), "", DemoCues.NOT_YET + 1)
                .skip(DemoCues.NOT_YET)
                .concatMap(one -> credit(of, one, APOLOGY))
                .then();
    }

    private Mono<Void> credit(Case of, AffectedCustomer one, String entry) {
        var ask = new Ask(entry, one.externalId(), null, null, "Учения · drill");
        return credits.grant(DemoCues.MANAGER, of.id(), ask).then();
    }
}
