"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { IntlProvider } from "use-intl";
import { Theming } from "@/components/shell/theme";
import { createQueryClient } from "@/lib/queries";
import type { Language } from "@/lib/text/languages";
import type { Messages } from "@/lib/text/zh-cn";

type ProvidersProps = {
  language: Language;
  messages: Messages;
  timeZone: string;
  nonce: string | undefined;
  children: ReactNode;
};

export const Providers = ({ language, messages, timeZone, nonce, children }: ProvidersProps) => {
  const [client] = useState(createQueryClient);
  return (
    <Theming nonce={nonce}>
      <IntlProvider locale={language} messages={messages} timeZone={timeZone}>
        <QueryClientProvider client={client}>
          <NuqsAdapter>{children}</NuqsAdapter>
        </QueryClientProvider>
      </IntlProvider>
    </Theming>
  );
};
