import type { ReactNode } from "react";

type Props = {
  icon?: ReactNode;
  title: ReactNode;
  /** What to do next. */
  advice?: ReactNode;
  actions?: ReactNode;
  /** It is all there is on the page, and heads it. */
  page?: boolean;
};

/** Nothing to show, and why: never drawn as an error. */
export function Empty({ icon, title, advice, actions, page = false }: Props) {
  const Title = page ? "h1" : "p";
  return (
    <div className="grid justify-items-center gap-1.5 px-6 py-12 text-center">
      {icon ? (
        <div
          aria-hidden="true"
          className="mb-2 grid size-11 place-items-center rounded-lg border border-dashed border-line-strong text-ink-faint"
        >
          {icon}
        </div>
      ) : null}
      <Title className="text-base font-semibold text-balance">{title}</Title>
      {advice ? <p className="max-w-sm text-ink-soft text-pretty">{advice}</p> : null}
      {actions ? <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div> : null}
    </div>
  );
}
