import { wallOf } from "../state/calendar";
import { type Clock, createClock } from "../state/clock";
import { Directory } from "../state/directory";
import { RemedyBook } from "../state/remedy-book";
import type { Settings, Tenant } from "../state/tenant";
import { seedDirectory } from "./people";
import { seedRemedies } from "./remedies";
import { resolveScripts } from "./scripts";

const SETTINGS: Settings = {
  recomputeLagSeconds: 0,
  processAnswers: "sample",
  illegalProcess: "1220001",
  tokenExpireSeconds: 7200,
  deadTokenHttp: 400,
  batchUnknown: "drop",
  resigned: "answered",
  bot: "on",
  freeWorkType: 1,
};

/** Every scope that a row of the router or a field of an answer asks for. */
const ALL_SCOPES = [
  "attendance:task:readonly",
  "attendance:task",
  "attendance:rule:readonly",
  "contact:contact.base:readonly",
  "contact:department.base:readonly",
  "contact:department.organize:readonly",
  "contact:user.base:readonly",
  "contact:user.department:readonly",
  "contact:user.employee:readonly",
  "contact:user.employee_id:readonly",
  "contact:user.email:readonly",
  "im:message:send_as_bot",
] as const;

interface TenantOptions {
  readonly now: () => number;
  readonly headCount: number;
  readonly appId: string;
  readonly appSecret: string;
}

/** A tenant seeded as of `now`. */
export function createTenant(options: TenantOptions): Tenant {
  const clock: Clock = createClock(options.now);
  const tenant: Tenant = {
    appId: options.appId,
    appSecret: options.appSecret,
    tenantKey: "2c5b8f0a1e9d1740",
    clock,
    headCount: options.headCount,
    origin: "",
    directory: new Directory([], []),
    scripts: new Map(),
    remedies: new RemedyBook(),
    extraPunches: new Map(),
    outages: [],
    messages: [],
    sealed: new Set(),
    scopes: new Set(),
    contactRange: undefined,
    settings: { ...SETTINGS },
  };
  seedTenant(tenant);
  return tenant;
}

/** Puts the tenant back to its seed, as of the clock's present time. */
export function seedTenant(tenant: Tenant): void {
  const second = tenant.clock.second();
  tenant.directory = seedDirectory(tenant.headCount, wallOf("Asia/Shanghai", second).day);
  tenant.scripts = resolveScripts(tenant.directory, second);
  tenant.remedies = new RemedyBook();
  tenant.extraPunches = new Map();
  tenant.outages = [];
  tenant.messages = [];
  tenant.sealed = new Set();
  tenant.scopes = new Set(ALL_SCOPES);
  tenant.contactRange = undefined;
  tenant.settings = { ...SETTINGS };
  seedRemedies(tenant);
}
