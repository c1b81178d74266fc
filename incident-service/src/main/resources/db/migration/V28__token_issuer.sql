-- Who issued a token has seen its secret: when they leave, it ends. A person's or a token's id, or a part of Vestnik itself.
ALTER TABLE api_token ADD COLUMN issued_by text COLLATE "C" NOT NULL DEFAULT '';
UPDATE api_token
   SET issued_by = audit.actor_id
  FROM audit
 WHERE audit.action = 'token-issued' AND audit.object_kind = 'token' AND audit.object_id = api_token.id::text;
CREATE INDEX api_token_issuer ON api_token (issued_by);
