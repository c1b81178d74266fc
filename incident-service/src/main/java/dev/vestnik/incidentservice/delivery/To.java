package dev.vestnik.incidentservice.delivery;

/** One address of a message: which {@link Body} it gets, and its rank; rank n+1 starts when n is done or two minutes old. */
public record To(String email, String variant, int rank) {}
