-- A mark made by older guidelines is told apart from one made by the version in force; nothing where its maker had confirmed none.
ALTER TABLE span ADD COLUMN guideline INT NULL;
