import { expect, it } from "vitest";
import { getDiagnostics } from "@/lib/services/diagnostics";
import { adoptRuntime } from "@/lib/services/runtime";
import { cast } from "../sandbox/cast";
import { openWorld } from "../support/world";
import { ask, loadRoutes, SITE } from "./surface";

const world = openWorld();

const stateOf = async (more: object = {}) => {
  const { config, ...admin } = await world().as(cast.admin.userId);
  const { checks } = await getDiagnostics({ ...admin, config: { ...config, ...more } });
  return checks.find(({ id }) => id === "redirect")?.state;
};

/** Signs in as far as Feishu's answer, and comes back with the attempt's cookie or without. */
const signIn = async (withCookie: boolean) => {
  const routes = await loadRoutes();
  const begun = await ask(routes, "GET", "/api/auth/login");
  const link = new URL("/__sandbox/sign-in", begun.headers.get("location") ?? SITE);
  link.search = new URL(begun.headers.get("location") ?? SITE).search;
  link.searchParams.set("user_id", cast.employee.userId);
  const picked = await fetch(link, { redirect: "manual" });
  const back = new URL(picked.headers.get("location") ?? SITE);
  const cookie = begun.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  await ask(routes, "GET", back.pathname + back.search, withCookie ? { cookie } : {});
};

it("shows in the settings that the redirect URL is registered, once it has worked and not before", async () => {
  adoptRuntime(world().runtime);
  expect(await stateOf()).toBe("unknown");
  await signIn(false);
  expect(await stateOf()).toBe("unknown");
  await signIn(true);
  expect(await stateOf()).toBe("ok");
  expect(await stateOf({ appUrl: "https://elsewhere.example.com" })).toBe("unknown");
});
