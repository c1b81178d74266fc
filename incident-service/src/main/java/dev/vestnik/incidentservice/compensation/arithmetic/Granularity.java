package dev.vestnik.incidentservice.compensation.arithmetic;

/**
 * What of a downtime counts (E.2): whole minutes of each stretch, partial ones dropped, and only stretches of at least so many minutes without a break.
 * How long a stretch lasted is asked before it is cut at the end of a month: an outage is not shorter for having crossed midnight.
 */
public record Granularity(int shortestMinutes) {
    public static final Granularity WHOLE_MINUTES = new Granularity(1);

    public Granularity {
        if (shortestMinutes < 1) {
            throw new IllegalArgumentException("At least a minute");
        }
    }

    Stretches longEnough(Stretches down) {
        return new Stretches(down.inOrder().stream()
                .filter(stretch -> stretch.length().toMinutes() >= shortestMinutes)
                .toList());
    }
}
