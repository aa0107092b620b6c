import { type ReactNode, useId } from "react";

type Props = { title: ReactNode; aside?: ReactNode; children: ReactNode };

export function DrawerSection({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <div className="flex items-baseline gap-2">
        <h3 id={id} className="text-sm font-semibold">
          {title}
        </h3>
        {aside ? <div className="ml-auto text-xs text-ink-faint">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
