import { openApi } from "@/lib/contract/openapi";

export const GET = (): Response => Response.json(openApi());
