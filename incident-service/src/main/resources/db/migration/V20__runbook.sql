-- A runbook attached to a case, as it was then. Its ticks are entries of the timeline; only what was attached, and taken off, is kept here.
CREATE TABLE case_runbook (
    id           uuid PRIMARY KEY,
    case_id      uuid NOT NULL REFERENCES incident_case (id),
    code         text NOT NULL,
    version      integer NOT NULL,
    -- its steps in every language
    content      jsonb NOT NULL,
    -- what made it fit; null when a person chose it
    trigger      text,
    -- from here its minutes count, by the case's clock
    since        timestamptz NOT NULL,
    attached_by  text NOT NULL,
    attached_at  timestamptz NOT NULL,
    -- set while somebody holds that it does not fit: it is not proposed again
    taken_off_by text,
    taken_off_at timestamptz,
    UNIQUE (case_id, code)
);
