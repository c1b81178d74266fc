-- What falls due. Written in the transaction of its cause; fired once in the cluster by the tick.

CREATE TABLE deadline (
    id              uuid PRIMARY KEY,
    room            text NOT NULL,
    kind            text NOT NULL,
    ref             text NOT NULL,
    case_id         uuid,
    due_at          timestamptz NOT NULL,
    created_at      timestamptz NOT NULL DEFAULT now(),
    settled_at      timestamptz,
    settled_how     text,
    attempts        integer NOT NULL DEFAULT 0,
    last_failure    text,
    next_attempt_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX deadline_open ON deadline (room, kind, ref) WHERE settled_at IS NULL;
CREATE INDEX deadline_next ON deadline (next_attempt_at) WHERE settled_at IS NULL;
CREATE INDEX deadline_case ON deadline (case_id) WHERE settled_at IS NULL;
