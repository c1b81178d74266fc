package dev.vestnik.statuspage.intake;

/** The feed speaks of another history than the one that was followed: everything must be asked for again. */
final class LostPlace extends RuntimeException {

    LostPlace(String why) {
        super(why, null, false, false);
    }
}
