-- So many marks of a layer an article has at least before it is submitted.
ALTER TABLE layer
    ADD COLUMN least INT NOT NULL DEFAULT 0,
    ADD CONSTRAINT layer_least_is_sensible CHECK (least BETWEEN 0 AND 1000);
