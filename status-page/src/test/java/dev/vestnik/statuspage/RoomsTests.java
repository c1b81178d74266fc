package dev.vestnik.statuspage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTests {

    @Test
    void roomsUseOnlyTheNeighboursTheyName() {
        ApplicationModules.of("dev.vestnik.statuspage").verify();
    }
}
