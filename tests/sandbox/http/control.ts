import { type Context, Hono } from "hono";
import { callback, readSignIn } from "../routes/oauth-check";
import { makeReady } from "../routes/user-tasks";
import { wallOf, wallText } from "../state/calendar";
import type { Person } from "../state/directory";
import { makePunch } from "../state/punches";
import { groupOf } from "../state/schedule";
import { addDirectoryControls } from "./control-directory";
import { addEventControls } from "./control-events";
import { type Fields, fieldsOf } from "./control-fields";
import { addOutageControls } from "./control-outages";
import { FAULT_MODES, type FaultRule } from "./faults";
import type { World } from "./row";
import { applySettings } from "./settings";
import { tellPerson, tellPunch, tellTasks } from "./tell";

/** The sandbox's own controls below /__sandbox; nothing of it exists at the vendor. */
export function createControl(world: World, reset: () => void): Hono {
  const app = new Hono();
  const { tenant, faults } = world;
  app.onError((error, c) => c.json({ error: error.message }, 400));
  app.use(async ({ req: { method } }, next) => {
    if (method !== "GET") world.ready.clear();
    await next();
  });
  app.get("/state", (c) => c.json(stateOf(world)));
  app.get("/calls", (c) => c.json(world.calls));
  app.get("/sign-in", (c) => signIn(world, c));
  app.post("/reset", (c) => {
    reset();
    return c.json({ ok: true });
  });
  app.get("/faults", (c) => c.json(faults.list()));
  app.post("/faults", async (c) => {
    const body: unknown = await c.req.json();
    faults.add(...rulesOf(body));
    return c.json(faults.list());
  });
  app.delete("/faults", (c) => {
    faults.clear();
    return c.json([]);
  });
  app.post("/ready", (c) => {
    makeReady(world);
    return c.json({ ok: true });
  });
  app.post("/apply-late", async (c) => {
    await faults.applyLate();
    return c.json({ ok: true });
  });
  app.post("/revoke-tokens", (c) => {
    world.tokens.revokeAll();
    world.signIns.revokeAll();
    return c.json({ ok: true });
  });
  app.post("/scopes", async (c) => {
    const { scopes } = await fieldsOf(c);
    if (!Array.isArray(scopes)) throw new Error("scopes must be a list");
    tenant.scopes = new Set(scopes.map(String));
    return c.json([...tenant.scopes]);
  });
  app.post("/settings", async (c) => {
    applySettings(tenant.settings, await fieldsOf(c));
    return c.json(tenant.settings);
  });
  app.post("/now", async (c) => {
    const { now, advanceMs } = await fieldsOf(c);
    if (typeof now === "string") tenant.clock.advance(Date.parse(now) - tenant.clock.now());
    else if (typeof advanceMs === "number") tenant.clock.advance(advanceMs);
    else throw new Error("now (ISO) or advanceMs (number)");
    return c.json({ now: new Date(tenant.clock.now()).toISOString() });
  });
  app.post("/people/:id", async (c) => {
    const person = tenant.directory.person(c.req.param("id"));
    if (!person) throw new Error(`no person ${c.req.param("id")}`);
    const fields = await fieldsOf(c);
    tellPerson(world, person, () => changePerson(world, person, fields));
    return c.json({ ok: true });
  });
  addDirectoryControls(app, tenant);
  addEventControls(app, world);
  addOutageControls(app, tenant);
  app.post("/punches", async (c) => c.json(addPunch(world, await fieldsOf(c))));
  return app;
}

function stateOf({ tenant }: World) {
  return {
    now: new Date(tenant.clock.now()).toISOString(),
    headCount: tenant.directory.people.length,
    appId: tenant.appId,
    tenantKey: tenant.tenantKey,
    scopes: [...tenant.scopes],
    settings: tenant.settings,
    sealed: [...tenant.sealed],
    remedies: tenant.remedies.all().map((remedy) => ({
      ...remedy,
      remedyTime: wallText(remedy.zone, remedy.time),
    })),
    messages: tenant.messages,
  };
}

function rulesOf(body: unknown): FaultRule[] {
  const list: unknown[] = Array.isArray(body) ? body : [body];
  return list.map((each) => {
    const fields: Fields = typeof each === "object" && each !== null ? { ...each } : {};
    const mode = FAULT_MODES.find((known) => known === fields.mode);
    if (!mode) throw new Error(`mode must be one of ${FAULT_MODES.join(", ")}`);
    if (typeof fields.match !== "string") throw new Error("match must be a regular expression");
    const number = (name: string) => {
      const value = fields[name];
      return typeof value === "number" ? { [name]: value } : {};
    };
    const more = ["code", "status", "times", "probability", "delayMs"].map(number);
    const words = ["message", "about"].flatMap((name) =>
      typeof fields[name] === "string" ? [{ [name]: fields[name] }] : [],
    );
    return Object.assign({ match: fields.match, mode }, ...words, ...more);
  });
}

function changePerson(world: World, person: Person, fields: Fields): void {
  const { directory, clock } = world.tenant;
  const { frozen, resigned, name, employee_no: employeeNo, department_ids: departments } = fields;
  if (typeof fields.user_id === "string") directory.rename(person, fields.user_id);
  if (typeof frozen === "boolean") person.frozen = frozen;
  if (typeof name === "string") person.name = name;
  if (typeof employeeNo === "string") person.employeeNo = employeeNo;
  if (Array.isArray(departments)) person.departmentIds = departments.map(String);
  if (typeof resigned === "boolean") {
    person.lastDay = resigned ? wallOf("Asia/Shanghai", clock.second()).day : undefined;
  }
  directory.changed();
}

function addPunch(world: World, fields: Fields) {
  const { user_id: userId, at, is_field: isField } = fields;
  const person = world.tenant.directory.person(String(userId));
  if (typeof userId !== "string" || !person) throw new Error("user_id must be a person");
  const second = typeof at === "number" ? at : Math.floor(Date.parse(String(at)) / 1000);
  if (!Number.isInteger(second)) throw new Error("at must be ISO or epoch seconds");
  const punch = makePunch(userId, second, "added", { isField: isField === true });
  const { extraPunches } = world.tenant;
  const { day } = wallOf(groupOf(person).zone, second);
  tellTasks(world, person, [day - 1, day], () =>
    extraPunches.set(userId, [...(extraPunches.get(userId) ?? []), punch]),
  );
  tellPunch(world, person, punch);
  return punch;
}

/** The end of the sign-in page: back to the app with a code, or with access_denied. */
function signIn(world: World, c: Context): Response {
  const search = new URL(c.req.url).searchParams;
  const request = readSignIn(world, search);
  if ("code" in request) return c.text(`${request.code} ${request.message}`, 400);
  if (search.has("deny")) return c.redirect(callback(request, { error: "access_denied" }));
  const userId = search.get("user_id") ?? "";
  if (!world.tenant.directory.person(userId)) return c.text("no such person", 400);
  const { redirectUri, scope, challenge, challengeMethod } = request;
  const grant = { userId, redirectUri, scope, challenge, challengeMethod };
  const code = world.signIns.grant(grant, world.tenant.clock.second());
  return c.redirect(callback(request, { code }));
}
