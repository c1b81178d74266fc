-- Who is hurt in a case, and why each of them is on the list: [{"kind": "COMPONENT", "ref": "disks-ru-1", "by": "...", "at": "..."}].
-- No foreign key to the case: its share lock and the append that follows in the same transaction would stand in each other's way.
CREATE TABLE affected (
    case_id uuid NOT NULL,
    customer_id uuid NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    sources jsonb NOT NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    excluded_why text,
    PRIMARY KEY (case_id, customer_id)
);

CREATE INDEX affected_customer ON affected (customer_id);

-- The audience of a notice, as it was when it was sent; ids only, never an address.
CREATE TABLE audience_freeze (
    notice_id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    hash text NOT NULL DEFAULT '',
    frozen_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE audience (
    notice_id uuid NOT NULL REFERENCES audience_freeze (notice_id),
    customer_id uuid NOT NULL,
    language text NOT NULL,
    zone text NOT NULL,
    reachable boolean NOT NULL,
    PRIMARY KEY (notice_id, customer_id)
);
