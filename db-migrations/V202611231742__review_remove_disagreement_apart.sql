-- The places are kept by themselves, since what is about them comes and goes.
ALTER TABLE disagreement DROP COLUMN apart;
