import type { Messages } from "./zh-cn";

type Told = {
  id: keyof Messages["settings"]["checks"];
  state: keyof Messages["settings"]["state"];
  code?: string | undefined;
};

/**
 * The texts of a connection check: what is wrong and the step that mends it, null where there is
 * nothing to say. They take `scopes`, `fields`, `people`, `of` and `url`.
 */
export const checkKeys = ({ id, state, code }: Told) => {
  if (state === "ok")
    return { problem: id === "redirect" ? "settings.cameBack" : null, step: null } as const;
  if (state === "skipped") return { problem: "settings.skipped", step: null } as const;
  const asked = state === "failing" || code === undefined;
  return {
    problem: asked ? (`settings.checks.${id}.problem` as const) : ("settings.unasked" as const),
    step: `settings.checks.${id}.step` as const,
  };
};
