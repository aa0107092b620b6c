import type { Hono } from "hono";
import { fieldsOf } from "./control-fields";
import type { World } from "./row";

const textOr = (value: unknown, otherwise: string) =>
  typeof value === "string" ? value : otherwise;

/** Where events go, what was delivered, and what waits for its turn. */
export function addEventControls(app: Hono, { events }: World): void {
  app.get("/events", (c) => c.json(events.deliveries));
  app.post("/events", async (c) => {
    const { url, token, encryptKey, types } = await fieldsOf(c);
    if (typeof url !== "string") throw new Error("url must be where events are sent");
    await events.subscribe({
      url,
      token: textOr(token, ""),
      ...(typeof encryptKey === "string" && { encryptKey }),
      ...(Array.isArray(types) && { types: types.map(String) }),
    });
    return c.json({ ok: true });
  });
  app.delete("/events", (c) => {
    events.unsubscribe();
    return c.json({ ok: true });
  });
  app.post("/events/flush", async (c) => {
    await events.flush();
    return c.json(events.deliveries);
  });
  app.post("/events/again", async (c) => {
    events.again();
    await events.flush();
    return c.json(events.deliveries);
  });
}
