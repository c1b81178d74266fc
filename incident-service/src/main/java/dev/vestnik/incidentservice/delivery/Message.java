package dev.vestnik.incidentservice.delivery;

import java.util.UUID;

/**
 * What is to be carried to many addresses.
 *
 * @param id of the sender's choosing: the same message to the same address is delivered once, however often it is asked for
 * @param thread what it belongs to: messages of one thread to one address are one conversation
 * @param opensThread whether it begins that conversation
 * @param drill never leaves the house (R-B19)
 */
public record Message(UUID id, String thread, boolean opensThread, boolean drill) {}
