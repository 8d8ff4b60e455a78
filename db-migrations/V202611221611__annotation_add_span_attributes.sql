-- What is told of a span: read and written with it, and never without, so it lies in its row.
ALTER TABLE span
    ADD COLUMN attributes LONGTEXT NOT NULL DEFAULT '{}',
    ADD CONSTRAINT span_attributes_are_json CHECK (json_valid(attributes));
