-- Who may be hurt. Names and addresses of people live in customer and contact only; every other table holds ids.
CREATE TABLE customer (
    id uuid PRIMARY KEY,
    external_id text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    language text NOT NULL,
    zone text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    retired_at timestamptz
);

CREATE TABLE contact (
    customer_id uuid NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    channel text NOT NULL,
    position integer NOT NULL,
    address text NOT NULL,
    PRIMARY KEY (customer_id, channel, position)
);

CREATE INDEX contact_address ON contact (lower(address) text_pattern_ops);

CREATE TABLE usage (
    customer_id uuid NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
    component_id uuid NOT NULL REFERENCES component (id),
    PRIMARY KEY (customer_id, component_id)
);

CREATE INDEX usage_component ON usage (component_id, customer_id);

CREATE TABLE import_run (
    id uuid PRIMARY KEY,
    state text NOT NULL,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    rows bigint NOT NULL DEFAULT 0,
    created bigint NOT NULL DEFAULT 0,
    updated bigint NOT NULL DEFAULT 0,
    unchanged bigint NOT NULL DEFAULT 0,
    bad bigint NOT NULL DEFAULT 0
);

-- The first thousand faults of a file. Values may be personal data: these rows expire.
CREATE TABLE import_error (
    import_id uuid NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
    place integer NOT NULL,
    row_number bigint NOT NULL,
    column_name text NOT NULL,
    rule text NOT NULL,
    message jsonb NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (import_id, place)
);
