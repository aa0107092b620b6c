import { decideRemedies as contract } from "@/lib/contract/remedies";
import { decideRemedies } from "@/lib/services/decide-remedies";
import { attended } from "@/lib/services/desk";
import { handler } from "../../handler";

export const POST = handler(contract, attended(decideRemedies));
