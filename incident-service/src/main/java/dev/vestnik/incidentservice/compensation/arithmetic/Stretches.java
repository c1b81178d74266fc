package dev.vestnik.incidentservice.compensation.arithmetic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Stretches in order, none touching another: every moment stands in it once, however many incidents lay over it (E.2, union and not sum). */
public record Stretches(List<Stretch> inOrder) {
    private static final Stretches NONE = new Stretches(List.of());

    public Stretches {
        inOrder = List.copyOf(inOrder);
    }

    public static Stretches none() {
        return NONE;
    }

    /** The union of these, in whatever order they come. */
    public static Stretches of(Collection<Stretch> any) {
        var sorted = any.stream()
                .filter(stretch -> stretch.from().isBefore(stretch.to()))
                .sorted(Comparator.comparing(Stretch::from))
                .toList();
        var union = new ArrayList<Stretch>();
        for (var stretch : sorted) {
            if (!union.isEmpty() && !stretch.from().isAfter(union.getLast().to())) {
                union.add(joined(union.removeLast(), stretch));
            } else {
                union.add(stretch);
            }
        }
        return new Stretches(union);
    }

    private static Stretch joined(Stretch one, Stretch next) {
        return new Stretch(one.from(), one.to().isAfter(next.to()) ? one.to() : next.to());
    }

    public Stretches and(Stretches others) {
        return of(Stream.concat(inOrder.stream(), others.inOrder.stream()).toList());
    }

    /** What lies inside that stretch. */
    public Stretches within(Stretch window) {
        return new Stretches(inOrder.stream()
                .flatMap(stretch -> stretch.within(window).stream())
                .toList());
    }

    /** What is left without the others. */
    public Stretches minus(Stretches others) {
        var left = new ArrayList<Stretch>();
        for (var stretch : inOrder) {
            var from = stretch.from();
            for (var gone : others.within(stretch).inOrder) {
                add(left, from, gone.from());
                from = gone.to();
            }
            add(left, from, stretch.to());
        }
        return new Stretches(left);
    }

    private static void add(List<Stretch> to, Instant from, Instant end) {
        if (from.isBefore(end)) {
            to.add(new Stretch(from, end));
        }
    }

    /** Whole minutes of each stretch; partial ones are dropped. */
    public long minutes() {
        return inOrder.stream()
                .mapToLong(stretch -> stretch.length().toMinutes())
                .sum();
    }

    public boolean isEmpty() {
        return inOrder.isEmpty();
    }
}
