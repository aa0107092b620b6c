CREATE TABLE "months" (
	"employee_id" text NOT NULL,
	"month" date NOT NULL,
	"codes" text NOT NULL,
	"rosters" text NOT NULL,
	"fetched_at" timestamp with time zone[] NOT NULL,
	"stale_at" timestamp with time zone[],
	"oldest" timestamp with time zone,
	CONSTRAINT "months_employee_id_month_pk" PRIMARY KEY("employee_id","month")
);
--> statement-breakpoint
CREATE TABLE "rosters" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rosters_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"group_id" text NOT NULL,
	"shift_id" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "rosters_once" ON "rosters" USING btree ("group_id","shift_id");
--> statement-breakpoint
INSERT INTO "rosters" ("group_id", "shift_id")
SELECT DISTINCT coalesce("record"->>0, ''), coalesce("record"->>1, '') FROM "results" WHERE "record" IS NOT NULL;
--> statement-breakpoint
INSERT INTO "months" ("employee_id", "month", "codes", "rosters", "fetched_at", "stale_at", "oldest")
SELECT known."employee_id", known."month",
  string_agg(coalesce(cell."code", 'z'), '' ORDER BY each."day"),
  string_agg(CASE WHEN roster."id" < 55248 THEN chr(48 + roster."id") ELSE '0' END, '' ORDER BY each."day"),
  array_agg(cell."fetched_at" ORDER BY each."day"),
  CASE WHEN count(cell."stale_at") > 0 THEN array_agg(cell."stale_at" ORDER BY each."day") END,
  min(cell."fetched_at")
FROM (SELECT DISTINCT "employee_id", date_trunc('month', "day")::date AS "month" FROM "results") known
CROSS JOIN LATERAL (SELECT known."month" + i AS "day" FROM generate_series(0, 30) i) each
LEFT JOIN "results" cell ON cell."employee_id" = known."employee_id" AND cell."day" = each."day"
  AND date_trunc('month', each."day") = known."month"
LEFT JOIN "rosters" roster ON cell."record" IS NOT NULL
  AND roster."group_id" = coalesce(cell."record"->>0, '') AND roster."shift_id" = coalesce(cell."record"->>1, '')
GROUP BY known."employee_id", known."month";
