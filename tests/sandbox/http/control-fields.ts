import type { Context } from "hono";

export type Fields = Readonly<Record<string, unknown>>;

/** The JSON object of a control call; none for an empty body. */
export async function fieldsOf(c: Context): Promise<Fields> {
  const text = await c.req.text();
  const body: unknown = text === "" ? {} : JSON.parse(text);
  return typeof body === "object" && body !== null ? { ...body } : {};
}
