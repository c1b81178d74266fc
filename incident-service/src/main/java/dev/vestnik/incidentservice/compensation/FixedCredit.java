package dev.vestnik.incidentservice.compensation;

/**
 * A fixed sum as an apology.
 *
 * @param amount what is given unless a person says otherwise
 * @param cap what a person may say at most
 */
public record FixedCredit(Price amount, Price cap) implements Terms {

    @Override
    public Basis basis() {
        return Basis.GOODWILL;
    }
}
