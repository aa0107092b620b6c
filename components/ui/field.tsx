import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";

/** Spread these on the control: they tie it to its label, hint and error. */
export type FieldWiring = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type Props = {
  label: ReactNode;
  /** Beside the label, such as "optional". */
  note?: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** For a group of controls (radios): a fieldset with a legend instead of a label. */
  group?: boolean;
  children: (wiring: FieldWiring) => ReactNode;
};

const LABEL = "flex flex-wrap items-baseline gap-x-2 text-sm font-medium text-ink";

export function Field({ label, note, hint, error, group = false, children }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  const title = (
    <>
      {label}
      {note ? <span className="text-xs font-normal text-ink-faint">{note}</span> : null}
    </>
  );
  const body = (
    <>
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error ? { "aria-invalid": true } : {}),
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-ink-faint">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </>
  );
  if (!group)
    return (
      <div className="grid gap-1.5">
        <label htmlFor={id} className={LABEL}>
          {title}
        </label>
        {body}
      </div>
    );
  return (
    <fieldset className="grid gap-1.5" aria-describedby={described || undefined}>
      <legend className={`${LABEL} mb-1.5`}>{title}</legend>
      {body}
    </fieldset>
  );
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div aria-live="polite">
      {children ? (
        <p id={id} className="flex items-start gap-1 text-xs text-tone-red">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          {children}
        </p>
      ) : null}
    </div>
  );
}
