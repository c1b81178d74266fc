package dev.vestnik.incidentservice.delivery;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Reads a failed handing-over: what a server said about this address or this letter is final when it begins with 5; all else may pass. */
final class SmtpReplies {

    private SmtpReplies() {}

    static Outcome outcomeOf(MessagingException failed) {
        for (Exception next = failed; next instanceof MessagingException one; next = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException address) {
                return judged(address.getReturnCode(), String.valueOf(address.getMessage()));
            }
        }
        if (failed instanceof SMTPSendFailedException letter
                && letter.getCommand().startsWith(".")) {
            return judged(letter.getReturnCode(), String.valueOf(letter.getMessage()));
        }
        return new Outcome.Deferred(Masked.reason(String.valueOf(failed.getMessage())));
    }

    private static Outcome judged(int code, String said) {
        var reason = Masked.reason(said);
        return code >= 500 && code < 600 ? new Outcome.Rejected(reason) : new Outcome.Deferred(reason);
    }
}
