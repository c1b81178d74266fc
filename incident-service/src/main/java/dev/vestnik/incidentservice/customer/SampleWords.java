package dev.vestnik.incidentservice.customer;

import java.util.List;

/** What the sample company's customers are called: every kind with every name, the same each time. */
record SampleWords(List<Word> kinds, List<Word> names) {

    /** A word, and how it stands in an address. */
    record Word(String name, String slug) {}

    SampleWords {
        kinds = List.copyOf(kinds);
        names = List.copyOf(names);
    }

    Word kind(int number) {
        return kinds.get(number % kinds.size());
    }

    Word name(int number) {
        return names.get(number / kinds.size() % names.size());
    }
}
