-- What we tell them. A draft is edited under its version; a sent notice never changes, but for what became of it (the last three columns).
CREATE TABLE notice (
    id             uuid PRIMARY KEY,
    case_id        uuid NOT NULL REFERENCES incident_case (id),
    kind           text NOT NULL,
    state          text NOT NULL DEFAULT 'DRAFT',
    version        integer NOT NULL DEFAULT 1,
    fields         jsonb NOT NULL,
    drafted_by     text NOT NULL,
    drafted_at     timestamptz NOT NULL,
    sent_by        text,
    sent_at        timestamptz,
    heading        jsonb,
    body           jsonb,
    text_hash      text,
    next_update_by timestamptz,
    eta            timestamptz,
    audience_count integer,
    audience_hash  text,
    -- NOTICE_SENT is on the timeline; how many failures the timeline knows of, and since when
    announced      boolean NOT NULL DEFAULT false,
    failed_told    integer NOT NULL DEFAULT 0,
    failed_told_at timestamptz,
    planned_at     timestamptz,
    settled        boolean NOT NULL DEFAULT false
);

-- one draft of a kind at a time: who presses twice gets the same one
CREATE UNIQUE INDEX notice_draft ON notice (case_id, kind) WHERE state = 'DRAFT';
CREATE INDEX notice_case ON notice (case_id, sent_at);
CREATE INDEX notice_unsettled ON notice (id) WHERE state = 'SENT' AND NOT settled;

-- Frozen with the first notice of a case (R-B32): every letter of it carries this subject, byte for byte.
CREATE TABLE notice_subject (
    case_id uuid PRIMARY KEY REFERENCES incident_case (id),
    subject jsonb NOT NULL
);
