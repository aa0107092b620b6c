import { getRemedyStory as contract } from "@/lib/contract/remedy-story";
import { getRemedyStory } from "@/lib/services/remedy-story";
import { handler } from "../../handler";

export const GET = handler(contract, getRemedyStory);
