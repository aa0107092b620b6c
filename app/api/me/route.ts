import { getMe as contract } from "@/lib/contract/me";
import { attended } from "@/lib/services/desk";
import { getMe } from "@/lib/services/me";
import { handler } from "../handler";

export const GET = handler(contract, attended(getMe));
