import type { DayNumber } from "./calendar";
import type { Clock } from "./clock";
import type { ContactRange } from "./contact-range";
import type { Directory } from "./directory";
import type { Outage } from "./outages";
import type { DayPlan } from "./plans";
import type { Punch } from "./punches";
import type { RemedyBook } from "./remedy-book";

/** What the vendor leaves undocumented, so that a test can choose either way. */
export interface Settings {
  /** Seconds until an approved remedy shows in the results. */
  recomputeLagSeconds: number;
  /** Whether `approval_infos/process` answers the sample's 0 or the new status. */
  processAnswers: "sample" | "new";
  /** How an illegal transition is refused. */
  illegalProcess: "1220001" | "1220600";
  /** Lifetime of a new tenant token, seconds. */
  tokenExpireSeconds: number;
  deadTokenHttp: 200 | 400;
  /** `users/batch` with an id it cannot show. */
  batchUnknown: "drop" | "fail";
  /** Whether a leaver's results are answered without `include_terminated_user`. */
  resigned: "answered" | "invalid";
  /** Whether the app's bot ability is enabled. */
  bot: "on" | "off";
  /** The work_type of free-shift remedies in answers. */
  freeWorkType: 0 | 1;
}

export interface Message {
  readonly messageId: string;
  readonly receiveIdType: string;
  readonly receiveId: string;
  readonly userId: string | undefined;
  readonly msgType: string;
  readonly content: string;
  readonly uuid: string | undefined;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** Everything the tenant is, in the vendor's terms and without HTTP. */
export interface Tenant {
  readonly appId: string;
  readonly appSecret: string;
  readonly tenantKey: string;
  readonly clock: Clock;
  readonly headCount: number;
  /** Where the sandbox is reached: the host of photos and avatars. */
  origin: string;
  directory: Directory;
  scripts: ReadonlyMap<string, ReadonlyMap<DayNumber, DayPlan>>;
  remedies: RemedyBook;
  extraPunches: Map<string, Punch[]>;
  /** Devices that took no punches. */
  outages: Outage[];
  messages: Message[];
  /** "userId yyyyMM" of closed months. */
  sealed: Set<string>;
  scopes: Set<string>;
  /** The whole company when undefined. */
  contactRange: ContactRange | undefined;
  settings: Settings;
}
