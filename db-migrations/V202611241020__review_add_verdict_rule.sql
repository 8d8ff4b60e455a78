-- What was merged is explained by the rule that held then: rules change.
ALTER TABLE verdict
    ADD COLUMN merging VARCHAR(16) NULL,
    ADD COLUMN share INT NULL,
    ADD CONSTRAINT verdict_rule_is_of_a_merge CHECK (act = 'MERGED' OR (merging IS NULL AND share IS NULL));
