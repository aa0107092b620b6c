import { signOutEverywhere } from "@/lib/services/sign-out";
import { leaving } from "../leave";

export const POST = leaving(signOutEverywhere, "sign-out-everywhere");
