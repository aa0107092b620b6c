import { listExceptions as contract } from "@/lib/contract/exceptions";
import { listExceptions } from "@/lib/services/exceptions";
import { handler } from "../handler";

export const GET = handler(contract, listExceptions);
