-- Packing records the usual way takes longer than all the rest of keeping them. Not every database has lz4.
DO $$ BEGIN
  ALTER TABLE "months" ALTER COLUMN "records" SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN NULL;
END $$;
