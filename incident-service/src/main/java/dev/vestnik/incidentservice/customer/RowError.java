package dev.vestnik.incidentservice.customer;

import dev.vestnik.templates.Texts;

/**
 * One fault in a file of customers.
 *
 * @param row the number of the line in the file, the header being 1
 * @param column the column's name; empty when the whole line is at fault
 * @param rule a stable short name of the rule that was broken
 * @param value the value found, shortened
 */
public record RowError(long row, String column, String rule, Texts message, String value) {
    private static final int SHOWN = 80;

    static RowError of(long row, String column, String rule, Texts message, String value) {
        var printable = value.replaceAll("\\p{Cntrl}", "·");
        return new RowError(
                row,
                column,
                rule,
                message,
                printable.length() <= SHOWN ? printable : printable.substring(0, SHOWN) + "…");
    }
}
