-- A customer's own end, where it differs from the component's (R-B31): still down while still_down_at is set and restored_at is not.
-- Times are by the case's clock.
ALTER TABLE affected
    ADD COLUMN still_down_at timestamptz,
    ADD COLUMN still_down_by text,
    ADD COLUMN restored_at timestamptz,
    ADD COLUMN restored_by text;

CREATE INDEX affected_apart ON affected (case_id, customer_id) WHERE still_down_at IS NOT NULL OR restored_at IS NOT NULL;
