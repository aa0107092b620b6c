import { decideRemedies as contract } from "@/lib/contract/remedies";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { handler } from "../../handler";

export const POST = handler(contract, decideRemedies);
