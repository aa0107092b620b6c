import type { Language } from "@/lib/text/languages";
import type { Messages as Texts } from "@/lib/text/zh-cn";

declare module "use-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Texts;
  }
}
