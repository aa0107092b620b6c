import { getTrends as contract } from "@/lib/contract/trends";
import { getTrends } from "@/lib/services/trends";
import { handler } from "../handler";

export const GET = handler(contract, getTrends);
