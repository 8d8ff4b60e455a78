-- Somebody who pays for the work, or learns from it, looks on without a hand in it.
ALTER TABLE membership
    DROP CONSTRAINT membership_role_is_known,
    ADD CONSTRAINT membership_role_is_known CHECK (role IN ('MANAGER', 'ANNOTATOR', 'REVIEWER', 'OBSERVER'));
