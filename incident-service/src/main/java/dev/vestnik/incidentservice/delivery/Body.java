package dev.vestnik.incidentservice.delivery;

/**
 * The words of a message for all who share a {@code variant}: rendered once, sent to many.
 *
 * @param variant what they have in common: the tag of their language, and after a space their zone
 */
public record Body(String variant, String subject, String text, String html) {

    /** The tag of the language it is in. */
    public String language() {
        return languageOf(variant);
    }

    static String languageOf(String variant) {
        return variant.split(" ", 2)[0];
    }
}
