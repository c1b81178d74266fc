-- What the body of an import was, so that the same Idempotency-Key with another body is refused and not answered with the first one's report.
-- Absent for runs that are not finished, and for those of older versions.
ALTER TABLE import_run ADD COLUMN body_sha256 text;
