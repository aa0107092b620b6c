import { classes } from "./classes";
import { onOneLine, readable } from "./readable";

type Props = {
  /** A name, a reason, a place: any script, any length. */
  text: string;
  /** Cut at the end of its line with an ellipsis; hovering tells the whole. */
  cut?: boolean;
  className?: string;
};

/** Words of a person or of Feishu, kept from changing the direction or the shape of ours. */
export function UserText({ text, cut = false, className }: Props) {
  if (!cut)
    return (
      <bdi className={classes("[overflow-wrap:anywhere] whitespace-pre-line", className)}>
        {readable(text)}
      </bdi>
    );
  const line = onOneLine(text);
  return (
    <bdi title={line} className={classes("block min-w-0 truncate", className)}>
      {line}
    </bdi>
  );
}
