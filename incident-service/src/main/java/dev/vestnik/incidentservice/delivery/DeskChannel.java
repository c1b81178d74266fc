package dev.vestnik.incidentservice.delivery;

import org.springframework.stereotype.Component;

/** Public replies to tickets, by the desk they came from. Replies of drills end here, as if taken: nothing of them leaves the system (R-B19). */
@Component
class DeskChannel implements Channel {
    private static final int AT_ONCE = 4;

    private final Desk desk;

    DeskChannel(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String name() {
        return To.Way.DESK.name();
    }

    /** Also without a desk: its replies are refused then, so that letters go instead. */
    @Override
    public boolean isOpen() {
        return true;
    }

    /** Few: a silent desk takes a quarter of a minute for each, and what is in hand has a lease of five. */
    @Override
    public int batch() {
        return AT_ONCE * 4;
    }

    @Override
    public int atOnce() {
        return AT_ONCE;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        if (parcel.drill()) {
            return new Outcome.Delivered();
        }
        var body = parcel.body();
        var reply = new DeskMessage.PublicReply(parcel.address(), body.language(), body.text());
        // this is a virtual thread; the call ends by its own timeout
        return desk.tell(parcel.id(), reply).toFuture().join();
    }
}
