package dev.vestnik.incidentservice.compensation;

import dev.vestnik.templates.CountedMonth;
import dev.vestnik.templates.Language;
import java.util.List;

/**
 * What an entry would give for a case, before anything is given.
 *
 * @param estimate the incident is not over: the numbers still grow, and nothing can be granted by contract
 * @param survey of everybody on the list
 * @param rows one page of them, by external id
 */
public record Preview(CatalogueEntry entry, boolean estimate, Survey survey, List<Row> rows) {

    /**
     * One customer.
     *
     * @param months what a contract credit is counted from, in the shape its words are made of
     */
    public record Row(String customer, String name, Language language, Finding finding, List<CountedMonth> months) {
        public Row {
            months = List.copyOf(months);
        }
    }

    public Preview {
        rows = List.copyOf(rows);
    }
}
