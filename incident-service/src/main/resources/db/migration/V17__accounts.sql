-- Accounts in earnest: people an identity provider vouches for, sessions that say where they are, tokens with scopes and an end, and in the audit where a deed came from.
ALTER TABLE person ALTER COLUMN password_hash DROP NOT NULL;
ALTER TABLE person
    ADD COLUMN issuer text COLLATE "C",
    ADD COLUMN subject text COLLATE "C",
    ADD COLUMN last_signed_in_at timestamptz,
    ADD CONSTRAINT person_elsewhere UNIQUE (issuer, subject),
    ADD CONSTRAINT person_way_in CHECK (password_hash IS NOT NULL OR subject IS NOT NULL);

ALTER TABLE session
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN last_seen_at timestamptz,
    ADD COLUMN address text COLLATE "C" NOT NULL DEFAULT '',
    ADD COLUMN agent text NOT NULL DEFAULT '';

-- No scopes: all that the role may.
ALTER TABLE api_token
    ADD COLUMN scopes text[],
    ADD COLUMN expires_at timestamptz;

ALTER TABLE audit ADD COLUMN address text COLLATE "C" NOT NULL DEFAULT '';
CREATE INDEX audit_actor ON audit (actor_id, position);
CREATE INDEX audit_action ON audit (action, position);
CREATE INDEX audit_at ON audit (at);

-- A sign-in begun here and going on at the identity provider; used once, by the browser that began it.
CREATE TABLE sign_in_request (
    key_sha256 text COLLATE "C" PRIMARY KEY,
    state text COLLATE "C" NOT NULL,
    nonce text COLLATE "C" NOT NULL,
    verifier text COLLATE "C" NOT NULL,
    next text NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX sign_in_request_expiry ON sign_in_request (expires_at);
