-- Whom the sending room knows behind an address (a customer), so that a receipt can be asked for by customer; no foreign key, for this room knows no customers.
ALTER TABLE delivery ADD COLUMN recipient uuid;

-- What was sent so far: a letter of a notice to somebody of its frozen audience, told by the address as it is now.
UPDATE delivery d
   SET recipient = a.customer_id
  FROM audience a
  JOIN contact k ON k.customer_id = a.customer_id AND k.channel = 'EMAIL' AND k.position = 1
 WHERE a.notice_id = d.message_id AND lower(k.address) = lower(d.address);

CREATE INDEX delivery_recipient ON delivery (recipient, created_at) WHERE recipient IS NOT NULL;
