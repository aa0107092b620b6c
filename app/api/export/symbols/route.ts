import { exportSymbols as contract } from "@/lib/contract/exports";
import { exportTeam } from "@/lib/services/export-team";
import { handler } from "../../handler";
import { download } from "../download";

export const GET = handler(contract, exportTeam("symbols"), { body: download });
