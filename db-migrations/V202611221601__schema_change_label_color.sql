-- Some labels of a layer could not be told apart, least of all by the colour-blind; nobody could choose colours so far.
UPDATE label SET color = CASE color
    WHEN '#0b66c3' THEN '#0f57a6'
    WHEN '#8a3ffc' THEN '#32018f'
    WHEN '#00796b' THEN '#047985'
    WHEN '#4d7c0f' THEN '#1a5031'
    WHEN '#b45309' THEN '#6c0102'
    WHEN '#0e7490' THEN '#571d42'
    WHEN '#a16207' THEN '#716217'
    WHEN '#be185d' THEN '#955a5e'
    WHEN '#9a3412' THEN '#522609'
    WHEN '#be123c' THEN '#6d013d'
    WHEN '#1d4ed8' THEN '#0f76a2'
    WHEN '#6d28d9' THEN '#12029e'
    WHEN '#047857' THEN '#017f65'
    WHEN '#475569' THEN '#73680e'
    ELSE color END;
