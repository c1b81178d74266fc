package dev.vestnik.incidentservice.compensation;

/**
 * What asking came to.
 *
 * @param fresh false when that customer has this entry for this case already, and this is it (R-E2)
 */
public record Asked(Grant grant, boolean fresh) {}
