package dev.vestnik.incidentservice.console.people;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.problem.FieldError;
import dev.vestnik.incidentservice.problem.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** What was refused, beside its fields; what belongs to no field of the form stands above it under an empty name. */
final class Faults {

    private Faults() {}

    static Map<String, String> of(Visit visit, Problem problem) {
        var faults = new HashMap<>(problem.fields().stream()
                .collect(Collectors.toMap(FieldError::field, error -> visit.text(error.message()), (one, _) -> one)));
        faults.putIfAbsent("", visit.text(problem.sentenceBesideForm()));
        return faults;
    }

    /** Only what a person can mend comes back as a form. */
    static boolean areMendable(Throwable error) {
        return error instanceof Problem problem
                && (problem.kind() == Problem.Kind.INVALID || problem.kind() == Problem.Kind.CONFLICT);
    }

    static HttpStatus statusOf(Problem problem) {
        return problem.kind() == Problem.Kind.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST;
    }
}
