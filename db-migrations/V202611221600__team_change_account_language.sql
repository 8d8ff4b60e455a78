-- Who has not chosen a language reads the one that their browser asks for, not whichever we thought of first.
ALTER TABLE account MODIFY language VARCHAR(16) NULL;
