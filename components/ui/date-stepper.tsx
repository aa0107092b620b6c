import { ChevronLeft, ChevronRight } from "lucide-react";
import { useRef } from "react";
import { Button } from "./button";
import { IconButton } from "./icon-button";

type Props = {
  /** What is shown now, such as a month, already in words. */
  value: string;
  labels: { group: string; previous: string; next: string; current: string };
  onPrevious: () => void;
  onNext: () => void;
  /** Back to the present; absent while it is shown. */
  onCurrent?: (() => void) | undefined;
  nextDisabled?: boolean;
};

export function DateStepper({ value, labels, onPrevious, onNext, onCurrent, nextDisabled }: Props) {
  const back = useRef<HTMLButtonElement>(null);
  // The way to the present is gone once one is there: the keyboard stays with the steps.
  const toCurrent =
    onCurrent &&
    (() => {
      back.current?.focus();
      onCurrent();
    });
  return (
    <fieldset aria-label={labels.group} className="inline-flex items-center gap-1">
      <span className="inline-flex items-center rounded-md border border-line bg-paper-raised shadow-rest print:border-0 print:shadow-none">
        <IconButton
          ref={back}
          size="sm"
          className="print:hidden"
          label={labels.previous}
          icon={<ChevronLeft aria-hidden="true" className="size-4" />}
          onClick={onPrevious}
        />
        <output className="min-w-24 px-1 text-center text-sm font-semibold whitespace-nowrap">
          {value}
        </output>
        <IconButton
          size="sm"
          className="print:hidden"
          label={labels.next}
          icon={<ChevronRight aria-hidden="true" className="size-4" />}
          onClick={onNext}
          disabled={nextDisabled}
        />
      </span>
      {toCurrent ? (
        <Button size="sm" variant="quiet" className="print:hidden" onClick={toCurrent}>
          {labels.current}
        </Button>
      ) : null}
    </fieldset>
  );
}
