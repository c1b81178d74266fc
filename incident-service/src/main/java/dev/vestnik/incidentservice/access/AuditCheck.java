package dev.vestnik.incidentservice.access;

import java.util.OptionalLong;

/** How far a reading of the audit chain has come, and the first place where it did not hold. */
record AuditCheck(long rows, AuditRow last, OptionalLong brokenAt) {

    static final AuditCheck START = new AuditCheck(0, AuditRow.NONE, OptionalLong.empty());

    AuditCheck with(AuditRow row) {
        boolean follows =
                row.position() == last.position() + 1 && row.prevHash().equals(last.hash()) && row.holds();
        var broken = brokenAt.isPresent() || follows ? brokenAt : OptionalLong.of(row.position());
        return new AuditCheck(rows + 1, row, broken);
    }

    Audit.Verdict verdict() {
        return new Audit.Verdict(rows, brokenAt);
    }
}
