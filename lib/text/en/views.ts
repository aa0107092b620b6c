import type * as zhCn from "../zh-cn/views";

export const views = {
  button: "Views",
  title: "Saved views",
  empty: "No views saved yet",
  save: "Save these filters",
  name: "Name of the view",
  saveAction: "Save",
  replaces: "Replaces the view of that name",
  rename: "Rename {name}",
  remove: "Delete {name}",
  current: "Current view",
  saved: "Saved “{name}”",
  renamed: "Renamed to “{name}”",
  removed: "Deleted “{name}”",
  undo: "Undo",
  failed: "The views could not be loaded",
} satisfies typeof zhCn.views;
