package dev.vestnik.templates;

/**
 * What a customer sees when a component fails, as a clause with its own subject in the present and in the past; a
 * generic one names the component through <code>${component}</code> and adds nothing to the effect's verb.
 */
public record Symptom(String code, Texts present, Texts past, Effect effect, boolean generic) {

    /** Present clause with the component's name in place. */
    public Texts presentOf(Texts component) {
        return Placeholders.fill(present, component);
    }

    /** Past clause with the component's name in place. */
    public Texts pastOf(Texts component) {
        return Placeholders.fill(past, component);
    }
}
