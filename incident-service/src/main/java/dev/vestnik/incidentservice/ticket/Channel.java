package dev.vestnik.incidentservice.ticket;

/** By which way somebody wrote to the desk; the reply goes back the same way (R-B12). The names are stored for ever. */
public enum Channel {
    EMAIL,
    CHAT,
    PHONE,
    FORM,
    SOCIAL,
    OTHER
}
