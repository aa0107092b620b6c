import { createRemedies as contract } from "@/lib/contract/remedies";
import { createRemedies } from "@/lib/services/create-remedies";
import { attended } from "@/lib/services/desk";
import { handler } from "../../handler";

export const POST = handler(contract, attended(createRemedies));
