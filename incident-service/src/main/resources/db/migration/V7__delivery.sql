-- One message to one address, surely and once. Addresses and words live here and expire with the message; other tables hold ids.
CREATE TABLE delivery_body (
    id         uuid PRIMARY KEY,
    message_id uuid NOT NULL,
    -- what readers of this rendering have in common: language and zone
    variant    text NOT NULL,
    subject    text NOT NULL,
    text       text NOT NULL,
    html       text NOT NULL,
    UNIQUE (message_id, variant)
);

CREATE TABLE delivery (
    id           uuid PRIMARY KEY,
    -- a hash of message, channel and address: one message, one channel, one address, at most one delivery
    message_key  text COLLATE "C" NOT NULL UNIQUE,
    message_id   uuid NOT NULL,
    body_id      uuid NOT NULL REFERENCES delivery_body (id),
    channel      text NOT NULL,
    address      text NOT NULL,
    -- rank n+1 starts when n is done or two minutes old
    rank         smallint NOT NULL,
    drill        boolean NOT NULL,
    -- the left side of the Message-ID that its conversation begins with; the same for ever for one (case, address)
    thread_root  text NOT NULL,
    opens_thread boolean NOT NULL,
    state        text NOT NULL DEFAULT 'QUEUED',
    attempts     integer NOT NULL DEFAULT 0,
    reason       text,
    -- when it may be taken next; while SENDING, when the lease of the node ends
    due_at       timestamptz NOT NULL DEFAULT now(),
    leased_by    text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    finished_at  timestamptz
);

CREATE INDEX delivery_due ON delivery (rank, due_at) WHERE state IN ('QUEUED', 'DEFERRED', 'SENDING');
CREATE INDEX delivery_waiting ON delivery (message_id, rank) WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX delivery_message ON delivery (message_id, state);
