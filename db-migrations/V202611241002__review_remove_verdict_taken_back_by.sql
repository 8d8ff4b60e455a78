-- Requests are known by review_gesture, which outlives what they were about.
ALTER TABLE verdict
    DROP INDEX verdict_taken_back_by,
    DROP COLUMN taken_back_by;
