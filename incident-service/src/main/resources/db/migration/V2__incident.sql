-- The spine: cases, their entries in commit order, and how far each follower has read.

CREATE TABLE incident_case (
    id              uuid PRIMARY KEY,
    kind            text NOT NULL,
    ref             text NOT NULL UNIQUE,
    title           jsonb NOT NULL,
    severity        text NOT NULL,
    zone            text NOT NULL,
    drill           boolean NOT NULL,
    opened_at       timestamptz NOT NULL,
    clock_case_zero timestamptz NOT NULL,
    clock_wall_zero timestamptz NOT NULL,
    clock_speed     double precision NOT NULL,
    -- the number of entries: what an append is checked against
    version         integer NOT NULL DEFAULT 0
);

CREATE INDEX incident_case_opened ON incident_case (drill, opened_at DESC);

CREATE TABLE case_number (
    prefix text NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL,
    PRIMARY KEY (prefix, year)
);

-- Append-only. position is given under one transaction-level advisory lock, so it is commit order without gaps.
CREATE TABLE entry (
    position          bigint PRIMARY KEY,
    id                uuid NOT NULL UNIQUE,
    case_id           uuid NOT NULL REFERENCES incident_case,
    seq               integer NOT NULL,
    kind              text NOT NULL,
    kind_version      integer NOT NULL,
    payload           jsonb NOT NULL,
    occurred_at       timestamptz NOT NULL,
    occurred_precision jsonb NOT NULL,
    entered_zone      text NOT NULL,
    recorded_at       timestamptz NOT NULL,
    by_kind           text NOT NULL,
    by_id             text NOT NULL,
    by_role           text NOT NULL,
    visibility        text NOT NULL,
    text              text NOT NULL,
    public_text       jsonb,
    readings          jsonb NOT NULL,
    source            text NOT NULL,
    source_ref        text,
    supersedes        uuid REFERENCES entry (id),
    correction_reason text,
    cause_follower    text,
    cause_position    bigint,
    UNIQUE (case_id, seq)
);

CREATE UNIQUE INDEX entry_source ON entry (case_id, source, source_ref) WHERE source_ref IS NOT NULL;
CREATE UNIQUE INDEX entry_cause ON entry (cause_follower, cause_position, kind) WHERE cause_follower IS NOT NULL;

CREATE FUNCTION entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'entries are never changed; append a correction';
END $$;

CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON entry
    FOR EACH ROW EXECUTE FUNCTION entry_is_append_only();

CREATE TABLE follower (
    name     text PRIMARY KEY,
    position bigint NOT NULL
);

-- Entries a follower could not take, and all later ones of the same case, in order.
CREATE TABLE parked_entry (
    follower        text NOT NULL REFERENCES follower (name),
    position        bigint NOT NULL REFERENCES entry (position),
    case_id         uuid NOT NULL,
    attempts        integer NOT NULL,
    reason          text NOT NULL,
    parked_at       timestamptz NOT NULL DEFAULT now(),
    next_attempt_at timestamptz NOT NULL,
    PRIMARY KEY (follower, position)
);

CREATE INDEX parked_entry_case ON parked_entry (follower, case_id, position);
