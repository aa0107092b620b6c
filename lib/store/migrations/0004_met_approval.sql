ALTER TABLE "requests" ADD COLUMN "met_approval_id" text;--> statement-breakpoint
ALTER TABLE "requests" ADD COLUMN "submit_key" text;--> statement-breakpoint
CREATE UNIQUE INDEX "requests_one_per_key" ON "requests" USING btree ("actor_id","submit_key") WHERE "requests"."submit_key" is not null and "requests"."state" <> 'refused';