package dev.vestnik.incidentservice.delivery.webhook;

import java.io.IOException;

/** A name stands for an address, one of several perhaps, that is not of the open internet. */
final class ClosedAddress extends IOException {

    ClosedAddress(String host) {
        super(host + " is not an address of the open internet");
    }
}
