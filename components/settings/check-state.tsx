import {
  CircleCheck,
  CircleMinus,
  CircleQuestionMark,
  CircleX,
  type LucideIcon,
} from "lucide-react";
import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";
import type { Check } from "@/lib/contract/settings";

const LOOKS = {
  ok: { icon: CircleCheck, tone: "accent" },
  failing: { icon: CircleX, tone: "red" },
  unknown: { icon: CircleQuestionMark, tone: "blue" },
  skipped: { icon: CircleMinus, tone: "grey" },
} as const satisfies Record<Check["state"], { icon: LucideIcon; tone: Tone }>;

/** How a check ended: an icon and a word, with a tone that only helps. */
export function CheckState({ state }: { state: Check["state"] }) {
  const t = useTranslations("settings.state");
  const { icon: Icon, tone } = LOOKS[state];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden="true" className="size-3.5" />}>
      {t(state)}
    </Badge>
  );
}
