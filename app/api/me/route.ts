import { getMe as contract } from "@/lib/contract/me";
import { getMe } from "@/lib/services/me";
import { handler } from "../handler";

export const GET = handler(contract, getMe);
