-- Who acts: people and their sessions, API tokens, attempts to sign in, and the audit of what was changed. Secrets are kept as hashes only.
CREATE TABLE person (
    id uuid PRIMARY KEY,
    login text COLLATE "C" NOT NULL UNIQUE,
    name text NOT NULL,
    role text COLLATE "C" NOT NULL,
    password_hash text NOT NULL,
    must_change_password boolean NOT NULL,
    language text COLLATE "C" NOT NULL,
    created_at timestamptz NOT NULL,
    disabled_at timestamptz
);

CREATE TABLE session (
    token_sha256 text COLLATE "C" PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expiry ON session (expires_at);

CREATE TABLE api_token (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    role text COLLATE "C" NOT NULL,
    secret_sha256 text COLLATE "C" NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at timestamptz
);

-- One row for each login and each address, both hashed; shared by all nodes.
CREATE TABLE sign_in_attempt (
    subject_sha256 text COLLATE "C" PRIMARY KEY,
    since timestamptz NOT NULL,
    attempts integer NOT NULL
);

-- Append-only and chained: the hash of a row covers the hash of the row before it.
CREATE TABLE audit (
    position bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_kind text COLLATE "C" NOT NULL,
    actor_id text NOT NULL,
    action text COLLATE "C" NOT NULL,
    object_kind text COLLATE "C" NOT NULL,
    object_id text NOT NULL,
    details jsonb NOT NULL,
    prev_hash text COLLATE "C" NOT NULL,
    hash text COLLATE "C" NOT NULL
);
CREATE INDEX audit_object ON audit (object_kind, object_id);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit is append-only';
END
$$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
