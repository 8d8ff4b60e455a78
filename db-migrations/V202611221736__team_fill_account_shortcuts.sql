-- Who has chosen a view before has not chosen otherwise of keys: a view is there with all its parts or not at all.
UPDATE account SET shortcuts = 'plain' WHERE text_size IS NOT NULL;
