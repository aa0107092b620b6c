import {
  deleteView as deletion,
  listViews as list,
  saveView as saving,
} from "@/lib/contract/views";
import { deleteView, listViews, saveView } from "@/lib/services/views";
import { handler } from "../handler";

export const GET = handler(list, listViews);
export const PUT = handler(saving, saveView);
export const DELETE = handler(deletion, deleteView);
