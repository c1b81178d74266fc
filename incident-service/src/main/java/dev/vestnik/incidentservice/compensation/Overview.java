package dev.vestnik.incidentservice.compensation;

import java.util.List;

/**
 * What was given for a case so far.
 *
 * @param granted how many, and how much in each currency
 * @param requested what waits for approval
 * @param runs the newest first
 */
public record Overview(Tallied granted, Tallied requested, List<Run> runs) {
    public Overview {
        runs = List.copyOf(runs);
    }
}
