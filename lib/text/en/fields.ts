import type * as zhCn from "../zh-cn/fields";

export const fields = {
  required: "Please fill this in",
  invalid: "This isn't right; please check it",
  tooShort: "Too short",
  tooLong: "Too long; please shorten it",
  tooSmall: "The number is too small",
  tooBig: "The number is too big",
  tooFew: "Choose at least one",
  tooMany: "Too many at once; do it in several steps",
  number: "Enter a number",
  choice: "Choose from the list",
  id: "This is not a valid ID",
  day: "Enter a real date",
  wall: "Enter a real date and time",
  instant: "The time has the wrong form",
  order: "The start can't be after the end",
  span: "The range is too long; please shorten it",
  future: "This can't be later than now",
  outsideWindow: "Outside the times that are open",
  unrecognised: "Not a known item",
  type: "This is the wrong kind of value",
} satisfies typeof zhCn.fields;
