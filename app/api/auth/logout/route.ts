import { signOut } from "@/lib/services/sign-out";
import { leaving } from "./leave";

export const POST = leaving(signOut, "sign-out");
