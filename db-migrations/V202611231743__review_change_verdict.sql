-- A request that took verdicts back is known when it comes again, as is one that made them.
ALTER TABLE verdict
    ADD COLUMN taken_back_by UUID NULL,
    ADD INDEX verdict_of_gesture (gesture),
    ADD INDEX verdict_taken_back_by (taken_back_by);
