export const dynamic = "force-dynamic";

/** The process answers; what it depends on is asked at `/api/ready`. */
export const GET = (): Response =>
  Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
