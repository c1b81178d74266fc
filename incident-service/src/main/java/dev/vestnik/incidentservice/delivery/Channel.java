package dev.vestnik.incidentservice.delivery;

/** A way to reach people: one small class each. Blocks its thread, which is a virtual one. */
interface Channel {

    /** The name it has in rows: {@code EMAIL}. */
    String name();

    /** Whether it can be used here at all; what waits for it stays queued until some node can. */
    boolean isOpen();

    /** How many parcels are taken in hand together; all must be carried before the lease of five minutes ends. */
    int batch();

    /** How many of them are carried at the same time, on each node. */
    int atOnce();

    /** Hands one parcel to the next hop. */
    Outcome carry(Parcel parcel);
}
