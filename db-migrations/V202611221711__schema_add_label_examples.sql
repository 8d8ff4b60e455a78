-- A label is learned by what is one and what is none; both are few, and always read with their label.
ALTER TABLE label
    ADD COLUMN examples LONGTEXT NOT NULL DEFAULT '[]',
    ADD COLUMN counterexamples LONGTEXT NOT NULL DEFAULT '[]',
    ADD CONSTRAINT label_examples_are_json CHECK (json_valid(examples)),
    ADD CONSTRAINT label_counterexamples_are_json CHECK (json_valid(counterexamples));
