ALTER TABLE "months" ADD COLUMN "records" text[];
--> statement-breakpoint
ALTER TABLE "months" SET (fillfactor = 80, toast_tuple_target = 512);
--> statement-breakpoint
UPDATE "months" SET "records" = (
  SELECT array_agg(cell."record"::text ORDER BY i)
  FROM generate_series(0, 30) i
  LEFT JOIN "results" cell ON cell."employee_id" = "months"."employee_id" AND cell."day" = "months"."month" + i
    AND date_trunc('month', "months"."month" + i) = "months"."month");
--> statement-breakpoint
ALTER TABLE "months" ALTER COLUMN "records" SET NOT NULL;
--> statement-breakpoint
DROP TABLE "results";
