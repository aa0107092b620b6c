import { sql } from "drizzle-orm";
import {
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { ErrorCode } from "@/lib/errors";
import type { Telling } from "../telling";
import { instant, word } from "./columns";

/**
 * `unknown`: it may have arrived, and sending it again might tell twice. `moot`: what it would have
 * told was no longer so, or needed no telling.
 */
export type TellingState = "waiting" | "sent" | "failed" | "given-up" | "unknown" | "moot";

/** Messages to people, once each. `recipientId` is empty where nobody could be found to tell. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: word<Telling["kind"]>().notNull(),
    subjectId: text().notNull(),
    recipientId: text().notNull(),
    telling: jsonb().$type<Telling>().notNull(),
    state: word<TellingState>().notNull(),
    attempts: smallint().notNull().default(0),
    nextAt: instant().notNull(),
    /** When the first attempt began that may have arrived; null while none may have. */
    doubtAt: instant(),
    messageId: text(),
    why: text(),
    errorCode: word<ErrorCode>(),
    feishuCode: integer(),
    logId: text(),
    createdAt: instant().notNull(),
    settledAt: instant(),
  },
  (t) => [
    uniqueIndex("outbox_once").on(t.kind, t.subjectId, t.recipientId),
    index("outbox_due").on(t.nextAt).where(sql`${t.state} = 'waiting'`),
    index().on(t.createdAt),
  ],
);
