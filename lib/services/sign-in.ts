import "server-only";
import type { Person } from "@/lib/attendance/person";
import { AppError, toAppError } from "@/lib/errors";
import { fetchPerson } from "@/lib/feishu/directory";
import { exchangeCode, fetchUserInfo } from "@/lib/feishu/login";
import { takeFrom } from "@/lib/store/allowances";
import { appendAudit } from "@/lib/store/audit";
import { readPerson, savePeople } from "@/lib/store/directory";
import { keepFact } from "@/lib/store/facts";
import { revokeAllOf } from "@/lib/store/sessions";
import { callbackFact, callbackUrl } from "./callback-url";
import { logBehind } from "./log";
import type { Runtime } from "./runtime";
import { startSession } from "./session";
import { openAttempt } from "./sign-in-attempt";

/** The company that the first sign-in came from. */
export const TENANT_FACT = "tenant_key";

/** Anybody can fail to sign in: more failures than this are in the process's log only. */
const FAILURES = { burst: 100, perMinute: 20 };
/** Who signed in when nobody knows it. */
const NOBODY = "";

const checkTenant = async (runtime: Runtime, tenantKey: string) => {
  const { config, store } = runtime;
  const known = config.feishuTenantKey ?? (await keepFact(store, TENANT_FACT, tenantKey));
  if (known !== tenantKey) throw new AppError("sign-in-tenant");
};

/** An id that was somebody else's must not open what they left open. */
const endForeignSessions = async ({ store, now }: Runtime, { employeeId, unionId }: Person) => {
  const known = await readPerson(store, employeeId);
  if (known?.unionId && unionId && known.unionId !== unionId)
    await revokeAllOf(store, [employeeId], now());
};

type Callback = { code: string | null; state: string | null; error: string | null };

type Identity = { employeeId: string };

/** Fills in who it is as soon as Feishu has said so, whether or not they may enter. */
const identify = async (runtime: Runtime, code: string, verifier: string, who: Identity) => {
  const { tenant } = runtime;
  const token = await exchangeCode(tenant, {
    code,
    codeVerifier: verifier,
    redirectUri: callbackUrl(runtime.config),
  });
  const info = await fetchUserInfo(tenant, token);
  if (!info.employeeId) throw new AppError("sign-in-scope");
  who.employeeId = info.employeeId;
  const person = await fetchPerson(tenant, info.employeeId);
  const same =
    person?.unionId && info.unionId
      ? person.unionId === info.unionId
      : person?.openId !== null && person?.openId === info.openId;
  if (!person || !same || person.status !== "active") throw new AppError("sign-in-unknown");
  await checkTenant(runtime, info.tenantKey);
  await endForeignSessions(runtime, person);
  await savePeople(runtime.store, [person], runtime.now());
};

/** One line of who came in, or was refused and why. */
const tell = (runtime: Runtime, { employeeId }: Identity, requestId: string, error?: AppError) =>
  appendAudit(runtime.store, {
    at: runtime.now(),
    actorId: employeeId,
    action: "sign-in",
    employeeId: employeeId || null,
    before: null,
    after: null,
    outcome: error ? `refused: ${error.code}` : "done",
    requestId,
    logId: error?.feishu?.logId ?? null,
  });

const tellFailure = async (runtime: Runtime, who: Identity, requestId: string, error: AppError) => {
  const wait = await takeFrom(runtime.store, "failed sign-ins", FAILURES);
  if (wait === 0) await tell(runtime, who, requestId, error);
};

const enter = async (
  runtime: Runtime,
  { code, state, error }: Callback,
  sealedAttempt: string | undefined,
  who: Identity,
) => {
  const attempt = await openAttempt(runtime, sealedAttempt);
  if (state !== attempt.state) throw new AppError("sign-in-state");
  if (error !== null) throw new AppError("sign-in-denied");
  if (code === null) throw new AppError("sign-in-state");
  await identify(runtime, code, attempt.verifier, who);
  await keepFact(runtime.store, callbackFact(runtime.config), String(runtime.now()));
  return { sealed: await startSession(runtime, who.employeeId), returnTo: attempt.returnTo };
};

/** Ends Feishu's sign-in: the sealed session to set and the page to show. Audited either way. */
export const finishSignIn = async (
  runtime: Runtime,
  callback: Callback,
  sealedAttempt: string | undefined,
  requestId: string,
) => {
  const who: Identity = { employeeId: NOBODY };
  try {
    const entered = await enter(runtime, callback, sealedAttempt, who);
    await tell(runtime, who, requestId);
    return entered;
  } catch (cause) {
    await tellFailure(runtime, who, requestId, toAppError(cause)).catch((problem: unknown) =>
      logBehind(problem, "audit of a failed sign-in"),
    );
    throw cause;
  }
};
