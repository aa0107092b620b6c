import { getTeam as contract } from "@/lib/contract/team";
import { getTeam } from "@/lib/services/team";
import { handler } from "../handler";

export const GET = handler(contract, getTeam);
