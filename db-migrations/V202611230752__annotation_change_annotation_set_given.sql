-- From now on each set says when it was given; who wrote it without saying so meant at that moment.
ALTER TABLE annotation_set MODIFY COLUMN given DATETIME(6) NOT NULL DEFAULT (utc_timestamp(6));
