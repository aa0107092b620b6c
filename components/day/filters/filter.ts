import type { ReactNode } from "react";

/** One filter of a list: a control with its name. */
export type Filter = {
  key: string;
  /** The name that the control bears for those who hear it. */
  label: string;
  control: ReactNode;
  /** At a desk: beside the others if not said, at the end of the row, or elsewhere on the page. */
  desk?: "end" | "elsewhere";
};
