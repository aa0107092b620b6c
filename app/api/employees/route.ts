import { listEmployees as contract } from "@/lib/contract/employees";
import { listEmployees } from "@/lib/services/employees";
import { handler } from "../handler";

export const GET = handler(contract, listEmployees);
