import { readiness } from "@/lib/services/readiness";

export const dynamic = "force-dynamic";

export const GET = async (): Promise<Response> => {
  const answer = await readiness();
  return Response.json(answer, {
    status: answer.ok ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
};
