package dev.vestnik.incidentservice.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with a file: every bad row counted, the first thousand faults kept. */
final class Faults {
    private static final int MOST = 1_000;

    private final List<RowError> inRows = new ArrayList<>();
    private final List<RowError> doubles = new ArrayList<>();
    private long bad;
    private long lastRow;

    /** Rows come in order; several faults of one row count as one bad row. */
    void inRow(RowError error) {
        bad += error.row() == lastRow ? 0 : 1;
        lastRow = error.row();
        keep(inRows, error);
    }

    /** Ids seen before; known only when all rows are. */
    void twice(RowError error) {
        bad++;
        keep(doubles, error);
    }

    private static void keep(List<RowError> kept, RowError error) {
        if (kept.size() < MOST) {
            kept.add(error);
        }
    }

    boolean concern(long row) {
        return lastRow == row;
    }

    long badRows() {
        return bad;
    }

    /** In the order of the file. */
    List<RowError> first() {
        var all = new ArrayList<>(inRows);
        all.addAll(doubles);
        all.sort(Comparator.comparingLong(RowError::row));
        return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
    }
}
