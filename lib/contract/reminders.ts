import * as z from "zod/mini";
import { contract, day, id, instant } from "./contract";

const reminderInput = z.object({
  employeeId: id,
  date: day,
  punchNo: z.int().check(z.minimum(0), z.maximum(2)),
  workType: z.int().check(z.minimum(0), z.maximum(2)),
});
export type ReminderInput = z.infer<typeof reminderInput>;

/** A reminder of today that keeps another one from going out; of `unknown` nobody can say that it arrived. */
export const remindedToday = z.object({
  state: z.enum(["sent", "waiting", "unknown"]),
  at: instant,
});
export type RemindedToday = z.infer<typeof remindedToday>;

export const remind = contract({
  method: "POST",
  path: "/api/reminders",
  summary: "Send somebody a message about a punch that can still be corrected, at most once a day",
  input: reminderInput,
  output: z.object({
    /** `waiting`: Feishu has not taken it yet; it is tried again. */
    state: z.enum(["sent", "waiting"]),
    at: instant,
  }),
});
export type Reminded = z.infer<typeof remind.output>;
