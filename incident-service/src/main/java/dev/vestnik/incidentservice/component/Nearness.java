package dev.vestnik.incidentservice.component;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which known codes somebody may have meant by an unknown one. */
final class Nearness {
    private static final int MOST = 3;

    private Nearness() {}

    /** At most three, nearest first; those that share nothing with it are left out. */
    static List<String> near(String typed, Collection<String> known) {
        int farthest = Math.max(2, typed.length() / 2);
        return known.stream()
                .filter(code -> distance(typed, code) <= farthest)
                .sorted(Comparator.<String>comparingInt(code -> distance(typed, code))
                        .thenComparing(code -> code))
                .limit(MOST)
                .toList();
    }

    /** How many letters must be typed, dropped or changed to turn one into the other; a typed prefix counts as near. */
    private static int distance(String one, String other) {
        if (!one.isEmpty() && other.startsWith(one)) {
            return 1;
        }
        int[] before = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(before[column - 1] + change, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
