package dev.vestnik.templates;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of a {@link Credit}, in the wording of its catalogue entry (B.7 text 10).
 *
 * @param words by contract a clause («плата снижается на 1 200 ₽»), as goodwill a verb («начисляем 1 000 ₽ на баланс», "adding RUB 1,000 to your balance")
 * @param clause the clause of the SLA; absent for goodwill
 * @param appliedOn the day it is applied, in the contract's billing zone
 * @param calculation how it was counted, a sentence without a full stop; required by contract
 */
public record Award(Texts words, Optional<String> clause, LocalDate appliedOn, Optional<Texts> calculation) {}
