import { getDays as contract } from "@/lib/contract/employees";
import { getDays } from "@/lib/services/days";
import { attended } from "@/lib/services/desk";
import { handler } from "../../../handler";

export const GET = handler(contract, attended(getDays));
