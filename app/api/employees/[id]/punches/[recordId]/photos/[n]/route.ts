import { getPhoto as contract } from "@/lib/contract/employees";
import { getPhoto } from "@/lib/services/photos";
import { handler } from "../../../../../../handler";

export const GET = handler(contract, getPhoto, {
  body: ({ bytes, type }) => ({ body: bytes, type }),
});
