-- A set that nobody has touched for too long goes back: its work is kept, and its place is free for somebody else.
ALTER TABLE annotation_set
    DROP CONSTRAINT annotation_set_state_is_known,
    ADD CONSTRAINT annotation_set_state_is_known
        CHECK (state IN ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REOPENED', 'ADJUDICATED', 'RETURNED')),
    ADD INDEX annotation_set_by_state (state, changed);
