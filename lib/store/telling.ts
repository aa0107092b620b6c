import type { Day, Wall } from "@/lib/attendance/day";
import type { Decision, WorkType } from "@/lib/attendance/remedy";
import type { Fault } from "@/lib/attendance/result";
import type { Deadline } from "@/lib/attendance/shift";

/** The punch as it was: its result and, where there is one, its time on the group's wall clock. */
export type Was = { result: Fault; at: Wall | null };

type About = { employeeId: string; day: Day; punchNo: number; workType: WorkType };

/** What a message tells, as facts: the words are made when it is sent. */
export type Telling =
  | (About & {
      kind: "requested";
      approvalId: string;
      /** Who filed it. */
      actorId: string;
      time: Wall;
      reason: string;
      was: Was | null;
    })
  | (About & {
      kind: "decided";
      /** Left out by messages of earlier days. */
      approvalId?: string;
      decision: Decision;
      /** Null where somebody in Feishu was first, whom it does not name. */
      actorId: string | null;
      note: string;
      time: Wall;
      reason: string;
    })
  | (About & {
      kind: "reminder";
      actorId: string;
      free: boolean;
      from: Wall;
      to: Wall;
      deadline: Deadline;
    });
