import { getDiagnostics as contract } from "@/lib/contract/settings";
import { getDiagnostics } from "@/lib/services/diagnostics";
import { handler } from "../../handler";

export const GET = handler(contract, getDiagnostics);
