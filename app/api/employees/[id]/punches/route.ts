import { getPunches as contract } from "@/lib/contract/employees";
import { attended } from "@/lib/services/desk";
import { getPunches } from "@/lib/services/punches";
import { handler } from "../../../handler";

export const GET = handler(contract, attended(getPunches));
