-- The first admin was given Arabic by the program, and nobody else's choice: their browser is asked, as for everybody.
UPDATE account SET language = NULL WHERE login = 'admin' AND language = 'ar';
