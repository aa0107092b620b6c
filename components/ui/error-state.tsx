import { RotateCw, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Disclosure } from "./disclosure";
import { Facts } from "./facts";

type Props = {
  title: ReactNode;
  /** What the person can do now. */
  advice: ReactNode;
  retry?: { label: string; onRetry: () => void; busy?: boolean };
  /** Codes and log ids, kept out of sight until asked for. */
  details?: {
    label: string;
    hint?: ReactNode;
    facts: readonly { key: string; label: ReactNode; value: ReactNode }[];
  };
  actions?: ReactNode;
  /** It is all there is on the page, and heads it. */
  page?: boolean;
};

export function ErrorState({ title, advice, retry, details, actions, page = false }: Props) {
  const Title = page ? "h1" : "p";
  return (
    <div role="alert" className="grid justify-items-center gap-1.5 px-6 py-10 text-center">
      <TriangleAlert aria-hidden="true" className="mb-1 size-6 text-tone-amber" />
      <Title className="text-base font-semibold text-balance">{title}</Title>
      <p className="max-w-md text-ink-soft text-pretty">{advice}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        {retry ? (
          <Button
            onClick={retry.onRetry}
            busy={retry.busy ?? false}
            icon={<RotateCw aria-hidden="true" className="size-3.5" />}
          >
            {retry.label}
          </Button>
        ) : null}
        {actions}
      </div>
      {details ? (
        <div className="mt-2 text-left">
          <Disclosure summary={details.label}>
            <Facts facts={details.facts} className="text-xs" />
            {details.hint ? <p className="mt-1 text-ink-faint">{details.hint}</p> : null}
          </Disclosure>
        </div>
      ) : null}
    </div>
  );
}
