package dev.vestnik.incidentservice.database;

import io.r2dbc.spi.Readable;

/** Reads a column that is never NULL. */
public final class Columns {

    private Columns() {}

    /** What stands in it; a NULL there is a fault of ours, and says in which column. */
    public static <T> T value(Readable row, String column, Class<T> type) {
        var value = row.get(column, type);
        if (value == null) {
            throw new IllegalStateException("NULL in " + column);
        }
        return value;
    }
}
