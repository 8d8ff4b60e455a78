-- Some attributes have to be told of every span before an article is submitted.
ALTER TABLE attribute ADD COLUMN required BOOLEAN NOT NULL DEFAULT FALSE;
