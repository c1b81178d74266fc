package dev.vestnik.incidentservice.compensation;

import dev.vestnik.incidentservice.compensation.arithmetic.MonthlyCredit;
import dev.vestnik.templates.Texts;
import java.util.List;
import org.joda.money.Money;

/** What one customer gets of one entry for one case, or why nothing. */
public sealed interface Finding permits Finding.Owed, Finding.Nothing {

    /** Whole minutes it lasted for this customer. */
    long minutes();

    /** The months it was counted from; none for what is not counted. */
    List<MonthlyCredit> months();

    /** They get this much. */
    record Owed(Money sum, long minutes, List<MonthlyCredit> months) implements Finding {
        public Owed {
            months = List.copyOf(months);
        }
    }

    /** They get nothing, by that rule. */
    record Nothing(Why why, long minutes, List<MonthlyCredit> months) implements Finding {
        public Nothing {
            months = List.copyOf(months);
        }
    }

    /** The rules by which somebody gets nothing; each is told to whoever asks (R-E6). */
    enum Why {
        ALREADY("уже начислено или запрошено", "granted or asked for already"),
        NO_CONTRACT("нет договора на то, что не работало", "no contract for what was down"),
        OTHER_SLA("договор по другому SLA", "the contract is under another SLA"),
        NOT_DOWN("простоя по условиям SLA не было", "no downtime as the SLA counts it"),
        AS_PROMISED("доступность не ниже обещанной", "availability is not below what was promised"),
        PAID_BEFORE("за этот месяц уже начислено столько же", "as much was granted for this month before"),
        TOO_SMALL("меньше наименьшей выплаты", "below the smallest payment"),
        STILL_DOWN("у этого клиента ещё не работает", "it does not work for this customer yet"),
        OTHER_CURRENCY("договор в другой валюте", "the contract is in another currency");

        private final Texts words;

        Why(String ru, String en) {
            this.words = Texts.of(ru, en);
        }

        public Texts words() {
            return words;
        }
    }
}
