-- How somebody likes to read goes with them from machine to machine; without a choice the house's own view holds.
ALTER TABLE account
    ADD COLUMN text_size INT NULL,
    ADD COLUMN line_height INT NULL,
    ADD COLUMN density VARCHAR(16) NULL,
    ADD COLUMN face VARCHAR(16) NULL,
    ADD COLUMN theme VARCHAR(16) NULL,
    ADD CONSTRAINT account_text_size_is_offered CHECK (text_size IN (85, 100, 115, 130, 150, 175, 200)),
    ADD CONSTRAINT account_line_height_is_offered CHECK (line_height IN (80, 90, 100, 115, 130, 150)),
    ADD CONSTRAINT account_density_is_offered CHECK (density IN ('compact', 'usual', 'airy')),
    ADD CONSTRAINT account_face_is_offered CHECK (face IN ('naskh', 'kufi', 'sans', 'system')),
    ADD CONSTRAINT account_theme_is_offered CHECK (theme IN ('system', 'light', 'dark'));
