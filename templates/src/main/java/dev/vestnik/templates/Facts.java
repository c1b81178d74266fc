package dev.vestnik.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** What can be compared between the languages of one text: blanks, links, times, days, durations (seconds) and numbers by value. */
record Facts(
        Set<String> blanks,
        List<String> links,
        List<ToldTime> times,
        List<String> days,
        List<String> durations,
        List<String> numbers) {

    /** Members of the first list without a partner in the second; each partner serves once. */
    static <T> List<T> without(List<T> some, List<T> partners, BiPredicate<T, T> same) {
        var left = new ArrayList<>(partners);
        return some.stream().filter(one -> !takeFrom(left, one, same)).toList();
    }

    private static <T> boolean takeFrom(List<T> left, T one, BiPredicate<T, T> same) {
        for (int i = 0; i < left.size(); i++) {
            if (same.test(one, left.get(i))) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }
}
