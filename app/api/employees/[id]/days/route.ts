import { getDays as contract } from "@/lib/contract/employees";
import { getDays } from "@/lib/services/days";
import { handler } from "../../../handler";

export const GET = handler(contract, getDays);
