ALTER TABLE "results" SET (fillfactor = 80);
--> statement-breakpoint
ALTER TABLE "permits" SET (fillfactor = 10);
