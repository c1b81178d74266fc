package dev.vestnik.incidentservice.console.duty;

import dev.vestnik.incidentservice.access.People;
import dev.vestnik.incidentservice.access.Permission;
import dev.vestnik.incidentservice.access.Person;
import dev.vestnik.incidentservice.command.HandOver;
import dev.vestnik.incidentservice.command.HandOvers;
import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.duty.Duties;
import dev.vestnik.incidentservice.duty.DutyRole;
import dev.vestnik.incidentservice.duty.Shift;
import dev.vestnik.incidentservice.incident.Case;
import dev.vestnik.incidentservice.incident.Incidents;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gathers what the screens of the roster show; times are in the zone of the company. */
@Component
class DutyScreens {

    private static final int WEEK = 7;

    private final Duties duties;
    private final Incidents incidents;
    private final HandOvers handOvers;
    private final People people;

    DutyScreens(Duties duties, Incidents incidents, HandOvers handOvers, People people) {
        this.duties = duties;
        this.incidents = incidents;
        this.handOvers = handOvers;
        this.people = people;
    }

    /** A value of a list and its words. */
    public record Choice(String id, String name) {}

    /** Who has a role today; no name when nobody has. */
    public record OnDuty(String role, String label, String name, String until, boolean mine, boolean takeable) {
        /** Without the one who leads nobody is led, so that role is never left out. */
        public boolean leads() {
            return role.equals(DutyRole.INCIDENT_MANAGER.name());
        }

        boolean held() {
            return !name.isEmpty();
        }
    }

    /** A hand-over that waits for the reader, or that they wait for. */
    public record Waiting(String ref, String title, String role, boolean mine) {}

    /** The week that begins that many weeks from now, with the form as it stands. */
    Mono<Map<String, Object>> roster(Visit visit, int weeks, ShiftForm form, Map<String, String> faults) {
        var zone = incidents.zone();
        var from = duties.now()
                .atZone(zone)
                .toLocalDate()
                .plusDays((long) weeks * WEEK)
                .atStartOfDay(zone)
                .toInstant();
        var to = from.atZone(zone).plusDays(WEEK).toInstant();
        return Mono.zip(duties.between(from, to).collectList(), people.names(), colleagues())
                .map(read -> {
                    var week = new RosterDay.Week(read.getT1(), from, to, duties.now(), zone);
                    var model = new HashMap<String, Object>();
                    model.put("days", RosterDay.of(week, read.getT2(), visit));
                    model.put("today", roles(read.getT1(), read.getT2(), visit));
                    model.put("people", read.getT3());
                    model.put("dutyRoles", roles(visit));
                    model.put("typed", form);
                    model.put("faults", faults);
                    model.put("weeks", weeks);
                    model.put("zone", visit.times(zone).zoneLabel(duties.now()));
                    return model;
                });
    }

    ShiftForm empty() {
        return ShiftForm.next(duties.now(), incidents.zone());
    }

    private Mono<List<Choice>> colleagues() {
        return people.present()
                .filter(person -> person.role().may(Permission.APPEND))
                .map(DutyScreens::choice)
                .collectList();
    }

    private static Choice choice(Person person) {
        return new Choice(person.id().toString(), person.name());
    }

    private static List<Choice> roles(Visit visit) {
        return Stream.of(DutyRole.values())
                .map(role -> new Choice(role.name(), visit.text(role.label())))
                .toList();
    }

    /** Who is on duty now, and the hand-overs that concern the reader. */
    Mono<Map<String, Object>> today(Visit visit) {
        return Mono.zip(
                        duties.at(duties.now()).collectList(),
                        people.names(),
                        handOvers
                                .waitingFor(visit.actor())
                                .concatMap(offer -> waiting(offer, visit))
                                .collectList())
                .map(read -> {
                    var model = new HashMap<String, Object>();
                    model.put("today", held(roles(read.getT1(), read.getT2(), visit)));
                    model.put("waiting", read.getT3());
                    model.put("zone", visit.times(incidents.zone()).zoneLabel(duties.now()));
                    return model;
                });
    }

    private Mono<Waiting> waiting(HandOver offer, Visit visit) {
        return incidents.require(offer.caseId().toString()).map(of -> waiting(offer, of, visit));
    }

    private static Waiting waiting(HandOver offer, Case of, Visit visit) {
        return new Waiting(
                of.ref(),
                visit.text(of.title()),
                visit.text(offer.role().label()),
                visit.actor().id().equals(offer.to().toString()));
    }

    /** The incident manager always, the others when somebody has the role. */
    private static List<OnDuty> held(List<OnDuty> roles) {
        return roles.stream().filter(one -> one.leads() || one.held()).toList();
    }

    /** Every role, whoever has it. */
    private List<OnDuty> roles(List<Shift> shifts, Map<String, String> names, Visit visit) {
        var now = duties.now();
        return Stream.of(DutyRole.values())
                .map(role -> {
                    var running = shifts.stream()
                            .filter(shift -> shift.role() == role && shift.isOn(now))
                            .findFirst();
                    return onDuty(role, running, names, visit);
                })
                .toList();
    }

    private OnDuty onDuty(DutyRole role, Optional<Shift> running, Map<String, String> names, Visit visit) {
        var person = running.map(shift -> shift.person().toString()).orElse("");
        var mine = person.equals(visit.actor().id());
        return new OnDuty(
                role.name(),
                visit.text(role.label()),
                names.getOrDefault(person, person),
                running.map(shift -> until(shift.to(), visit)).orElse(""),
                mine,
                !mine && visit.may(role.needs()));
    }

    private String until(Instant to, Visit visit) {
        var zone = incidents.zone();
        var clock = "%tR".formatted(to.atZone(zone));
        return Duration.between(duties.now(), to).toDays() > 0
                ? visit.times(zone).day(to.atZone(zone).toLocalDate()) + ", " + clock
                : clock;
    }
}
