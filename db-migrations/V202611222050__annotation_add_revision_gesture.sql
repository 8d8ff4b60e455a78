-- What a person did in one go may be more than one batch holds: what bears the same gesture is undone together.
ALTER TABLE revision ADD COLUMN gesture UUID NULL;
