-- It put off for everybody what one reviewer had left for later; postponement tells it of each.
ALTER TABLE disagreement DROP COLUMN postponed;
