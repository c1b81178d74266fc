package dev.vestnik.incidentservice.command;

import dev.vestnik.incidentservice.command.CaseOwner.State;
import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.incident.CaseState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together whom a case was told to ask and whom its components name. Pure. */
final class OwnersReading {

    private OwnersReading() {}

    static List<CaseOwner> of(List<CaseOwner> asked, Map<ComponentId, Owner> first, CaseState state, Instant openedAt) {
        var fromComponents = state.components().keySet().stream()
                .filter(component ->
                        asked.stream().noneMatch(one -> one.component().equals(component)))
                .flatMap(component -> Optional.ofNullable(first.get(component)).stream()
                        .map(owner -> new CaseOwner(
                                Optional.empty(), component, owner, State.ASKED, openedAt, Optional.empty(), "")));
        return Stream.concat(asked.stream(), fromComponents).toList();
    }
}
