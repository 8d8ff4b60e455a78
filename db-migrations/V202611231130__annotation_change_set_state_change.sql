-- A set that went back into the queue may be given again as it was: that is written down like any other change of its state.
ALTER TABLE set_state_change
    DROP CONSTRAINT set_state_change_state_is_known,
    ADD CONSTRAINT set_state_change_state_is_known
        CHECK (state IN ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'REOPENED', 'ADJUDICATED', 'RETURNED'));
