-- Who inside must know is a room of its own now. Its times were set under the name of the room "command", and its follower goes on where that one stands:
-- nothing of the past is read, told or rung for a second time.
UPDATE deadline SET room = 'stakeholder' WHERE room = 'command' AND kind = 'stakeholders';

INSERT INTO follower (name, position)
SELECT 'stakeholder', position FROM follower WHERE name = 'command'
ON CONFLICT DO NOTHING;

-- what "command" could not take yet, neither of the two has
INSERT INTO parked_entry (follower, position, case_id, attempts, reason, next_attempt_at)
SELECT 'stakeholder', position, case_id, attempts, reason, next_attempt_at FROM parked_entry WHERE follower = 'command'
ON CONFLICT DO NOTHING;
