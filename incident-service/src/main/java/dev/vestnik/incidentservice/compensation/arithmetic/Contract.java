package dev.vestnik.incidentservice.compensation.arithmetic;

import dev.vestnik.incidentservice.component.ComponentId;
import dev.vestnik.incidentservice.customer.CustomerId;
import java.time.ZoneId;
import org.joda.money.Money;

/**
 * What a customer pays for a component, and what is promised for it.
 *
 * @param monthlyFee for a calendar month in {@code zone}
 * @param zone the IANA zone the months of its bills begin in
 * @param sla the code of the catalogue entry that says what is promised
 */
public record Contract(CustomerId customer, ComponentId component, Money monthlyFee, ZoneId zone, String sla) {}
