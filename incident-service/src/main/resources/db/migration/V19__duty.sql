-- Who is on duty when (A1-06): one person a role at any moment; a claimed shift is one that somebody took on the spot.
CREATE TABLE duty_shift (
    id         uuid PRIMARY KEY,
    role       text NOT NULL,
    person_id  uuid NOT NULL REFERENCES person (id),
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    claimed    boolean NOT NULL DEFAULT false,
    written_by text NOT NULL,
    written_at timestamptz NOT NULL DEFAULT now(),
    CHECK (starts_at < ends_at)
);

CREATE INDEX duty_shift_when ON duty_shift (role, starts_at);
CREATE INDEX duty_shift_end ON duty_shift (ends_at);
