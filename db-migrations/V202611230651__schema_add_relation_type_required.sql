-- Some relations have to begin at every span that they may begin at, before an article is submitted: a claim has a source.
ALTER TABLE relation_type ADD COLUMN required BOOLEAN NOT NULL DEFAULT FALSE;
