import { getWindows as contract } from "@/lib/contract/employees";
import { attended } from "@/lib/services/desk";
import { getWindows } from "@/lib/services/windows";
import { handler } from "../../../handler";

export const GET = handler(contract, attended(getWindows));
