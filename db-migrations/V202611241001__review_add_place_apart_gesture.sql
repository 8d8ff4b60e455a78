-- What one act took apart is put together again by taking back that act; what was taken apart before stays so.
ALTER TABLE place_apart ADD COLUMN gesture UUID NULL;
