-- Whoever presses keys unawares, or speaks to the machine, may want no letter to act alone; it goes with them as their view does.
ALTER TABLE account
    ADD COLUMN shortcuts VARCHAR(16) NULL,
    ADD CONSTRAINT account_shortcuts_is_offered CHECK (shortcuts IN ('plain', 'alt'));
