import { remind as contract } from "@/lib/contract/reminders";
import { remind } from "@/lib/services/remind";
import { handler } from "../handler";

export const POST = handler(contract, remind, {
  status: ({ state }) => (state === "sent" ? 201 : 202),
});
