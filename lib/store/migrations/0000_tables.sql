CREATE TABLE "coverage" (
	"kind" text NOT NULL,
	"employee_id" text NOT NULL,
	"day" date NOT NULL,
	"fetched_at" timestamp with time zone,
	"stale_at" timestamp with time zone,
	CONSTRAINT "coverage_kind_employee_id_day_pk" PRIMARY KEY("kind","employee_id","day")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"group_id" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "punches" (
	"employee_id" text NOT NULL,
	"record_id" text NOT NULL,
	"creator_id" text,
	"at" timestamp with time zone NOT NULL,
	"source" text NOT NULL,
	"place" text,
	"wifi" text,
	"device_id" text,
	"field" boolean NOT NULL,
	"comment" text,
	"photo_urls" text[] NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "punches_employee_id_record_id_pk" PRIMARY KEY("employee_id","record_id")
);
--> statement-breakpoint
CREATE TABLE "remedies" (
	"approval_id" text PRIMARY KEY NOT NULL,
	"employee_id" text NOT NULL,
	"day" date NOT NULL,
	"punch_no" smallint NOT NULL,
	"work_type" smallint NOT NULL,
	"time" text NOT NULL,
	"zone" text,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone,
	"updated_at" timestamp with time zone,
	"fetched_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "results" (
	"employee_id" text NOT NULL,
	"day" date NOT NULL,
	"code" text NOT NULL,
	"record" jsonb,
	"fetched_at" timestamp with time zone,
	"stale_at" timestamp with time zone,
	CONSTRAINT "results_employee_id_day_pk" PRIMARY KEY("employee_id","day")
);
--> statement-breakpoint
CREATE TABLE "shifts" (
	"shift_id" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"department_id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"name" text NOT NULL,
	"name_en" text,
	"head_ids" text[] NOT NULL,
	"deputy_ids" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"employee_id" text PRIMARY KEY NOT NULL,
	"union_id" text,
	"open_id" text,
	"name" text NOT NULL,
	"en_name" text,
	"employee_no" text,
	"job_title" text,
	"avatar_url" text,
	"department_ids" text[] NOT NULL,
	"leader_id" text,
	"status" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"employee_id" text,
	"before" jsonb,
	"after" jsonb,
	"outcome" text NOT NULL,
	"request_id" text NOT NULL,
	"log_id" text
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"approval_id" text NOT NULL,
	"employee_id" text NOT NULL,
	"day" date NOT NULL,
	"decision" text NOT NULL,
	"actor_id" text NOT NULL,
	"note" text NOT NULL,
	"state" text NOT NULL,
	"error_code" text,
	"feishu_code" integer,
	"log_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"settled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"key" text NOT NULL,
	"actor_id" text NOT NULL,
	"route" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" smallint,
	"response" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_key_actor_id_route_pk" PRIMARY KEY("key","actor_id","route")
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"actor_id" text NOT NULL,
	"employee_id" text NOT NULL,
	"day" date NOT NULL,
	"punch_no" smallint NOT NULL,
	"work_type" smallint NOT NULL,
	"slot" text NOT NULL,
	"time" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"known_approval_ids" text[] DEFAULT '{}' NOT NULL,
	"approval_id" text,
	"error_code" text,
	"feishu_code" integer,
	"log_id" text,
	"first_absent_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"settled_at" timestamp with time zone,
	CONSTRAINT "requests_confirmed" CHECK (("requests"."state" = 'confirmed') = ("requests"."approval_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "permits" (
	"endpoint" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"employee_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "spent_calls" (
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "spent_calls_day_kind_pk" PRIMARY KEY("day","kind")
);
--> statement-breakpoint
CREATE INDEX "punches_employee_id_at_index" ON "punches" USING btree ("employee_id","at");--> statement-breakpoint
CREATE INDEX "punches_at_index" ON "punches" USING btree ("at");--> statement-breakpoint
CREATE INDEX "remedies_day_approval_id_index" ON "remedies" USING btree ("day","approval_id");--> statement-breakpoint
CREATE INDEX "remedies_employee_id_day_index" ON "remedies" USING btree ("employee_id","day");--> statement-breakpoint
CREATE INDEX "audit_employee_id_id_index" ON "audit" USING btree ("employee_id","id");--> statement-breakpoint
CREATE INDEX "audit_actor_id_id_index" ON "audit" USING btree ("actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_one_open" ON "decisions" USING btree ("approval_id") WHERE "decisions"."state" in ('intended', 'sent', 'unconfirmed');--> statement-breakpoint
CREATE INDEX "decisions_approval_id_index" ON "decisions" USING btree ("approval_id");--> statement-breakpoint
CREATE INDEX "idempotency_created_at_index" ON "idempotency" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "requests_one_open" ON "requests" USING btree ("employee_id","day","slot") WHERE "requests"."state" in ('intended', 'sent', 'unconfirmed');--> statement-breakpoint
CREATE UNIQUE INDEX "requests_one_per_approval" ON "requests" USING btree ("approval_id") WHERE "requests"."approval_id" is not null;--> statement-breakpoint
CREATE INDEX "requests_employee_id_day_index" ON "requests" USING btree ("employee_id","day");--> statement-breakpoint
CREATE INDEX "requests_to_settle" ON "requests" USING btree ("created_at") WHERE "requests"."state" in ('intended', 'sent', 'unconfirmed');--> statement-breakpoint
CREATE INDEX "sessions_employee_id_index" ON "sessions" USING btree ("employee_id");