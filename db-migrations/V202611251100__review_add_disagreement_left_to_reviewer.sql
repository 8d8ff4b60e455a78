-- What a reviewer has taken back, or decided together with something else, no rule settles before a reviewer does.
ALTER TABLE disagreement ADD COLUMN left_to_reviewer BOOLEAN NOT NULL DEFAULT FALSE;
