-- A key answers for the same request alone; what was asked before this is known by its key as it was.
ALTER TABLE review_gesture ADD COLUMN digest CHAR(64) NULL;
