import { createRemedy as creation, listRemedies as list } from "@/lib/contract/remedies";
import { createRemedy } from "@/lib/services/create-remedy";
import { attended } from "@/lib/services/desk";
import { listRemedies } from "@/lib/services/remedies";
import { handler } from "../handler";

export const GET = handler(list, listRemedies);
export const POST = handler(creation, attended(createRemedy), {
  status: ({ state }) => (state === "confirmed" ? 201 : 202),
});
