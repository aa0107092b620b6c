import { createRemedies as contract } from "@/lib/contract/remedies";
import { createRemedies } from "@/lib/services/create-remedies";
import { handler } from "../../handler";

export const POST = handler(contract, createRemedies);
