package dev.vestnik.incidentservice.console.customer;

import dev.vestnik.incidentservice.console.frame.Visit;
import dev.vestnik.incidentservice.customer.RowError;

/** One fault of an imported file, in the words of who reads. */
public record BadRow(String row, String column, String message, String value) {

    static BadRow of(RowError error, Visit visit) {
        return new BadRow(String.valueOf(error.row()), error.column(), visit.text(error.message()), error.value());
    }
}
