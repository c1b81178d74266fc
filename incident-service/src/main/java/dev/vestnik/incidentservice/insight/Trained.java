package dev.vestnik.incidentservice.insight;

import java.time.Instant;

/**
 * Somebody who took part in drills that were brought to their end, in one role (A5-07).
 *
 * @param person the id of a person
 * @param role as they had it then
 * @param drills how many of them
 * @param last when they last wrote something down in one
 */
public record Trained(String person, String role, long drills, Instant last) {}
