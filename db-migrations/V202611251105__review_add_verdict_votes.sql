-- A merge tells how many of how many said so then, whoever says otherwise by now; of what was merged before that is not known.
ALTER TABLE verdict ADD COLUMN votes INT NULL, ADD COLUMN voters INT NULL;
